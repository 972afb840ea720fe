import { describe, expect, it } from '@jest/globals';
import { Organisation } from './organisation.entity.js';

const anOrganisation = (kind: Organisation['kind'] = 'purchaser') =>
  Object.assign(new Organisation(), { id: 'o', status: 'active', kind, name: '清源区公安分局', usingOffice: '禁毒办' });

describe('an organisation', () => {
  it('changes its name and using office, each alone, and takes null for no office', () => {
    const organisation = anOrganisation();
    organisation.describe({ name: '清源公安局' });
    expect(organisation).toMatchObject({ name: '清源公安局', usingOffice: '禁毒办' });
    organisation.describe({ usingOffice: null });
    expect(organisation).toMatchObject({ name: '清源公安局', usingOffice: null });
  });

  it('is closed once, and changes no more', () => {
    const organisation = anOrganisation();
    organisation.close('admin');
    expect(organisation.status).toBe('closed');
    expect(() => organisation.close('admin')).toThrow('illegal-transition');
    expect(() => organisation.describe({ name: '别名' })).toThrow('organisation-closed');
    expect(() => organisation.requireActive()).toThrow('organisation-closed');
  });

  it('is never closed when it is the operator', () => {
    expect(anOrganisation('vendor').allowed('admin')).toEqual(['close']);
    expect(anOrganisation('operator').allowed('admin')).toEqual([]);
    expect(() => anOrganisation('operator').close('admin')).toThrow('illegal-transition');
  });
});
