export { assertPrintable } from './assert-printable.js';
export type { DocumentOptions } from './options.js';
export { type DocumentRequest, renderDocument } from './render-document.js';
export { templateText } from './template/template-text.js';
export type { TemplateVariables } from './template/fill.js';
export { chineseNumeral } from './template/numerals.js';
