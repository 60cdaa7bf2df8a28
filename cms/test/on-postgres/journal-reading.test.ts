import './postgres.ts';
import '../journal-reading.test.ts';
