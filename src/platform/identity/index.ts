export { hashPassword } from './auth/password-hash.js';
export { Session } from './auth/session.entity.js';
export { IdentityModule } from './identity.module.js';
export { IdentitySetup, type NewAdministrator, type SeedUser } from './identity-setup.js';
export { Organisation } from './organisations/organisation.entity.js';
export { OrganisationsService } from './organisations/organisations.service.js';
export { AppUser } from './users/app-user.entity.js';
export { Membership } from './users/membership.entity.js';
export { UsersMaintenance, type AccountLine } from './users/users-maintenance.js';
