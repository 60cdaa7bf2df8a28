import './postgres.ts';
import '../journal.test.ts';
