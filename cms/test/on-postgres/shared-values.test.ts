import './postgres.ts';
import '../shared-values.test.ts';
