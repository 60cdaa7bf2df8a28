import type { APIRoute } from 'astro';
import { feedResponse, feedRoutes } from '../../feeds/routes.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute = ({ params }) => feedResponse(params['section'], 'atom');
