import { Controller, Get, Module } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ALL_POSTS, type Post } from '#src/kernel/permissions.js';
import { Public } from '#src/platform/access/requires.js';
import { ClockModule, SandboxState } from '#src/platform/clock/index.js';
import { Computes } from '#src/platform/http/answers.js';
import { ListOf, OneOf, Text } from '#src/platform/http/fields.js';
import { DEMO_PASSWORD } from './cast.js';
import { DEMO_ORGANISATIONS } from './organisations.js';

export class DemoPersonView {
  @Text({ max: 64, doc: 'the login is `name@organisation`' }) name: string;
  @OneOf(ALL_POSTS) post: Post;
}

export class DemoOrganisationView {
  @Text({ max: 20 }) key: string;
  @Text({ max: 200 }) name: string;
  @ListOf(() => DemoPersonView) people: DemoPersonView[];
}

/** Who may sign in to try the product. */
export class DemoAccountsView {
  @Text({ max: 200, nullable: true, doc: 'the same for all; null where people are real' }) password: string | null;
  @ListOf(() => DemoOrganisationView, { doc: 'none where people are real' }) organisations: DemoOrganisationView[];
}

@ApiTags('sandbox')
@Controller('sandbox/accounts')
export class DemoAccountsController {
  constructor(private readonly sandbox: SandboxState) {}

  @Get()
  @Public()
  @Computes(DemoAccountsView)
  list(): DemoAccountsView {
    if (!this.sandbox.isSandbox) return { password: null, organisations: [] };
    const organisations = DEMO_ORGANISATIONS.map(({ key, name, people }) => ({
      ...{ key, name },
      people: Object.entries(people).map(([person, post]) => ({ name: person, post })),
    }));
    return { password: DEMO_PASSWORD, organisations };
  }
}

/** What a sandbox tells whoever opens its login page. */
@Module({ imports: [ClockModule], controllers: [DemoAccountsController] })
export class DemoModule {}
