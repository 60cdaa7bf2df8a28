import './postgres.ts';
import '../rules.test.ts';
