import { Module } from '@nestjs/common';
import { AccessTokens } from '#src/platform/access/access-tokens.js';
import { SecretStore } from '#src/platform/secrets/secret-store.js';
import { AuthController } from './auth/auth.controller.js';
import { AuthQueries } from './auth/auth.queries.js';
import { Credentials } from './auth/credentials.js';
import { LoginFailures } from './auth/login-failures.js';
import { PasswordsService } from './auth/passwords.service.js';
import { SessionEndings } from './auth/session-endings.js';
import { SessionsService } from './auth/sessions.service.js';
import { SignedTokens } from './auth/signed-tokens.js';
import { TokenHandover } from './auth/token-handover.js';
import { IdentitySetup } from './identity-setup.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { OrganisationsQueries } from './organisations/organisations.queries.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { LiveMemberships } from './users/live-memberships.js';
import { MembershipsController } from './users/memberships.controller.js';
import { MembershipsQueries } from './users/memberships.queries.js';
import { MembershipsService } from './users/memberships.service.js';
import { UsersMaintenance } from './users/users-maintenance.js';
import { UsersController } from './users/users.controller.js';
import { UsersQueries } from './users/users.queries.js';
import { UsersService } from './users/users.service.js';

/** Who takes part: organisations, people, their posts and their sessions. */
@Module({
  controllers: [OrganisationsController, UsersController, MembershipsController, AuthController],
  providers: [
    { provide: AccessTokens, useFactory: (secrets: SecretStore) => new AccessTokens(secrets), inject: [SecretStore] },
    OrganisationsService,
    OrganisationsQueries,
    UsersService,
    UsersQueries,
    UsersMaintenance,
    MembershipsService,
    MembershipsQueries,
    LiveMemberships,
    SessionsService,
    SessionEndings,
    SignedTokens,
    Credentials,
    LoginFailures,
    PasswordsService,
    AuthQueries,
    TokenHandover,
    IdentitySetup,
  ],
  exports: [AccessTokens, OrganisationsService, IdentitySetup, UsersMaintenance],
})
export class IdentityModule {}
