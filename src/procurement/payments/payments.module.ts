import { Module } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { FilesModule, registerFileOwner } from '#src/platform/files/index.js';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { registerWork } from '#src/platform/work/index.js';
import { BudgetsModule } from '#src/procurement/budgets/index.js';
import { ContractsModule } from '#src/procurement/contracts/index.js';
import { DeliveryModule } from '#src/procurement/delivery/index.js';
import { ContractPaymentsController } from './contracts/contract-payments.controller.js';
import { ContractPaymentsQueries } from './contracts/contract-payments.queries.js';
import { InvoiceFacts } from './invoices/invoice-facts.js';
import './invoices/invoice.constraints.js';
import { Invoice } from './invoices/invoice.entity.js';
import { invoiceWork, payableMilestoneWork } from './invoices/invoice.work.js';
import { InvoicesController } from './invoices/invoices.controller.js';
import { InvoicesQueries } from './invoices/invoices.queries.js';
import { InvoicesService } from './invoices/invoices.service.js';
import { PaymentGround } from './payment-ground.js';
import { PaymentSums } from './payment-sums.js';
import { PaymentNews } from './payment.news.js';
import { InvoicedPeriods } from './requests/invoiced-periods.js';
import { LapseRequestsWhenContractEnded } from './requests/lapse-requests-when-contract-ended.js';
import { PaymentOrdersController } from './requests/payment-orders.controller.js';
import { PaymentOrdersService } from './requests/payment-orders.service.js';
import { paymentRequestWork } from './requests/payment-request.work.js';
import './requests/payment-request.constraints.js';
import { PaymentRequestsController } from './requests/payment-requests.controller.js';
import { PaymentRequestsQueries } from './requests/payment-requests.queries.js';
import { PaymentRequestsService } from './requests/payment-requests.service.js';

registerFileOwner(Invoice, 'invoice');

registerWork(payableMilestoneWork, invoiceWork, paymentRequestWork);

@Module({
  imports: [NotificationsModule, CalendarModule, FilesModule, BudgetsModule, ContractsModule, DeliveryModule],
  controllers: [InvoicesController, PaymentRequestsController, PaymentOrdersController, ContractPaymentsController],
  providers: [
    PaymentNews,
    ...[PaymentGround, PaymentSums, InvoiceFacts, InvoicesService, InvoicesQueries],
    ...[InvoicedPeriods, PaymentRequestsService, PaymentRequestsQueries, PaymentOrdersService],
    ...[LapseRequestsWhenContractEnded, ContractPaymentsQueries],
  ],
  exports: [InvoicesService, PaymentRequestsService, PaymentOrdersService],
})
export class PaymentsModule {}
