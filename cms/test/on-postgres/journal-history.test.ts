import './postgres.ts';
import '../journal-history.test.ts';
