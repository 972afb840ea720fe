import { Nested, Text } from '#src/platform/http/fields.js';
import { ContractContentInput } from './contract-content.dto.js';

export class RedraftContract {
  @Nested(() => ContractContentInput, {
    doc: 'the whole content; only words of the parties’ own may differ from what was compiled (D3)',
  })
  content: ContractContentInput;
}

export class CheckContract {
  @Text({ max: 1000, doc: 'what the check came to' }) opinion: string;
}

export class ReturnContract {
  @Text({ max: 500 }) reason: string;
}
