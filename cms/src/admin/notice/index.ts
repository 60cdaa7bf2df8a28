export { SiteTop } from './SiteTop.tsx';
