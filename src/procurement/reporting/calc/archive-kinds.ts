/** What an archive of a purchase holds, in the order of its index. Rule: rulebook D42, 政府采购法 42. */
export const ARCHIVE_KINDS = [
  ...(['estimate', 'estimate-minutes', 'plan-filing', 'method-approval', 'notice-intent', 'mandate'] as const),
  ...(['tender-document', 'notice-tender', 'inquiry', 'notice-clarification', 'notice-correction'] as const),
  ...(['bid-envelope', 'late-bid', 'opening-record', 'panel-draw', 'consultation', 'price-explanation'] as const),
  ...(['evaluation', 'review-report', 'award', 'award-letter', 'notice-result', 'notice-failure'] as const),
  ...(['notice-annulment', 'notice-cancellation', 'challenge', 'notice-challenge', 'complaint'] as const),
  ...(['notice-complaint', 'contract-document', 'contract-consent', 'seal-use', 'signed-scan'] as const),
  ...(['notice-contract', 'contract-filing', 'performance-bond', 'service-report', 'site-confirmation'] as const),
  ...(['acceptance', 'notice-acceptance', 'deduction', 'assessment', 'notice-assessment'] as const),
  ...(['rectification', 'invoice', 'payment-request', 'payment-order', 'attachment'] as const),
] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];
