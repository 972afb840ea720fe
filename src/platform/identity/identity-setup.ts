import { Injectable } from '@nestjs/common';
import { POSTS, type Post } from '#src/kernel/permissions.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { CreateOrganisation } from './organisations/organisation.dto.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import type { AppUser } from './users/app-user.entity.js';
import { MembershipsService } from './users/memberships.service.js';
import type { InvitationView } from './users/user.view.js';
import { UsersService } from './users/users.service.js';

/** How the three administrators are called: 系统、安全、审计管理员. */
const TITLES: Readonly<Record<(typeof POSTS.operator)[number], string>> = {
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
};

/** An administrator of a new installation; the invitation's token is told this once. */
export interface NewAdministrator {
  readonly login: string;
  readonly post: Post;
  readonly invitation: InvitationView;
}

/** An account of a demonstration, whose password is known. */
export interface SeedUser {
  readonly login: string;
  readonly displayName: string;
  /** of `hashPassword`, made before the transaction; one hash may serve all accounts with the same password */
  readonly passwordHash: string;
  readonly posts: readonly { readonly organisationId: string; readonly post: Post }[];
}

/** The first people of an installation, made without anybody being signed in. */
@Injectable()
export class IdentitySetup {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly organisations: OrganisationsService,
    private readonly users: UsersService,
    private readonly memberships: MembershipsService,
  ) {}

  /**
   * Makes the operator and its three administrators, three people by rule (三员分立, G4).
   * @throws DomainError `already-exists` when there is an operator
   */
  createAdministrators(operator: Omit<CreateOrganisation, 'kind'>): Promise<NewAdministrator[]> {
    return this.uow.run(async () => {
      const { id } = await this.organisations.register({ ...operator, kind: 'operator' });
      const administrators: NewAdministrator[] = [];
      for (const post of POSTS.operator) {
        const user = await this.users.register({
          login: loginOf(TITLES[post], operator.name),
          displayName: TITLES[post],
        });
        await this.memberships.give({ userId: user.id, organisationId: id, post });
        administrators.push({ login: user.login, post, invitation: this.users.invitationOf(user) });
      }
      return administrators;
    });
  }

  /** Makes an account with its posts, for a demonstration. @throws DomainError as creating and granting do */
  seedUser({ login, displayName, passwordHash, posts }: SeedUser): Promise<AppUser> {
    return this.uow.run(async () => {
      const user = await this.users.register({ login, displayName }, passwordHash);
      for (const post of posts) await this.memberships.give({ userId: user.id, ...post });
      return user;
    });
  }
}

/** A login that can be typed: in the form in which logins are looked up, without spaces, and not longer than a login may be. */
function loginOf(title: string, organisation: string): string {
  return `${title}@${organisation}`.normalize('NFKC').replace(/\s+/g, '').slice(0, 64);
}
