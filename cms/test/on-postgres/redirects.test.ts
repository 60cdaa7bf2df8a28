import './postgres.ts';
import '../redirects.test.ts';
