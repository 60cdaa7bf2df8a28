import './postgres.ts';
import '../relations.test.ts';
