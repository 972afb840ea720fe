export { PAYMENT_KINDS, type PaymentKind } from '#src/procurement/tenders/calc/procurement-document.js';
