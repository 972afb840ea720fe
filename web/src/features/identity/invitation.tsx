import { Alert, Modal, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { instant } from '#web/components/format.js';
import { t } from './texts.js';

type Invitation = components['schemas']['InvitationView'];

export interface Invited {
  readonly name: string;
  readonly invitation: Invitation;
}

/** The one time that an invitation is shown. */
export function InvitationOnce({ invited, onClose }: { invited: Invited | undefined; onClose: () => void }): ReactNode {
  return (
    <Modal
      open={invited !== undefined}
      title={invited && t('invitation.title', { name: invited.name })}
      mask={{ closable: false }}
      okText={t('invitation.kept')}
      cancelButtonProps={{ hidden: true }}
      onOk={onClose}
      onCancel={onClose}
    >
      {invited && (
        <>
          <Alert type="warning" showIcon title={t('invitation.once')} />
          <Typography.Paragraph code copyable={{ text: invited.invitation.token }} className="invitation-token">
            {invited.invitation.token}
          </Typography.Paragraph>
          <p className="faint">{t('invitation.until', { at: instant(invited.invitation.expiresAt) })}</p>
        </>
      )}
    </Modal>
  );
}
