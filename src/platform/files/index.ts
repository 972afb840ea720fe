export { registerFileOwner } from './file-owners.js';
export { FilesModule } from './files.module.js';
export { FilesService } from './files.service.js';
export type { StoredBlob } from './file-store.js';
export { SystemFiles } from './system-files.js';
