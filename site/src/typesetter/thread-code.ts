/**
 * The code of the thread that sets texts. It knows neither the store nor the pages: it loads only the Markdown parser,
 * the sanitiser and the modules of `site/src/text`.
 */
import { performTextJob } from './perform.ts';
import { serve } from './serve.ts';

serve(performTextJob);
