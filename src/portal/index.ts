export { PortalModule } from './portal.module.js';
export { servePortal } from './serve-portal.js';
