export { displayName } from './display-name.js';
export { FileStore, type StoredBlob } from './file-store.js';
export { ALLOWED_EXTENSIONS, declaredTypeMatches } from './file-types.js';
export { FilesModule } from './files.module.js';
