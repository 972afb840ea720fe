export { PaymentsModule } from './payments.module.js';
export { Invoice } from './invoices/invoice.entity.js';
export { InvoicesService } from './invoices/invoices.service.js';
export { PaymentOrdersService } from './requests/payment-orders.service.js';
export { PaymentRequest } from './requests/payment-request.entity.js';
export { PaymentRequestsService } from './requests/payment-requests.service.js';
