export type { DocumentOptions } from './options.js';
export { renderDocument } from './render-document.js';
export { templateText } from './template/template-text.js';
export type { TemplateVariables } from './template/fill.js';
