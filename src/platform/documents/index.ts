export type { DocumentOptions } from './options.js';
export { type DocumentRequest, type RenderedDocument, renderDocument } from './render-document.js';
export { templateText } from './template/template-text.js';
export type { TemplateValue, TemplateVariables } from './template/fill.js';
