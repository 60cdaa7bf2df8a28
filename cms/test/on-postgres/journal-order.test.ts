import './postgres.ts';
import '../journal-order.test.ts';
