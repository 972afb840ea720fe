/** A whole record; it is drawn together with the values inside it. */
export { RecordView } from './value.js';
