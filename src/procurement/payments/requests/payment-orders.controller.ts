import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { PaymentOrdersService } from './payment-orders.service.js';
import { BouncePayment, CorrectPayee, ReleasePayment, SettlePayment } from './payment-request.dto.js';

@ApiTags('payments')
@Controller('payment-requests')
export class PaymentOrdersController {
  constructor(private readonly orders: PaymentOrdersService) {}

  @Post(':id/release')
  @Requires('payment-request.release')
  @Commands()
  release(@Param('id', IdPipe) id: string, @Body() input: ReleasePayment) {
    return this.orders.release(id, input);
  }

  @Post(':id/settle')
  @Requires('payment-request.settle')
  @Commands()
  settle(@Param('id', IdPipe) id: string, @Body() input: SettlePayment) {
    return this.orders.settle(id, input);
  }

  @Post(':id/close')
  @Requires('payment-request.close')
  @Commands()
  close(@Param('id', IdPipe) id: string) {
    return this.orders.close(id);
  }

  @Post(':id/bounce')
  @Requires('payment-request.bounce')
  @Commands()
  bounce(@Param('id', IdPipe) id: string, @Body() input: BouncePayment) {
    return this.orders.bounce(id, input);
  }

  @Post(':id/correct-payee')
  @Requires('payment-request.correct-payee')
  @Commands()
  correctPayee(@Param('id', IdPipe) id: string, @Body() input: CorrectPayee) {
    return this.orders.correctPayee(id, input);
  }

  @Post(':id/confirm-payee')
  @Requires('payment-request.confirm-payee')
  @Commands()
  confirmPayee(@Param('id', IdPipe) id: string) {
    return this.orders.confirmPayee(id);
  }
}
