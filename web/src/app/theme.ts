import type { ThemeConfig } from 'antd';

const ACCENT = '#0f5c63';

/** Calm and dense enough for work: white ground, one accent, flat surfaces. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: ACCENT,
    colorPrimaryBg: '#e6f1f1',
    controlItemBgActive: '#e6f1f1',
    colorInfo: ACCENT,
    colorLink: ACCENT,
    colorLinkHover: '#0b7d86',
    colorSuccess: '#0b7a55',
    colorWarning: '#945700',
    colorError: '#c0362c',
    // derived from dark colours, the grounds of notices would come out grey
    colorSuccessBg: '#edf7f2',
    colorSuccessBorder: '#a9d5c3',
    colorWarningBg: '#fff8ea',
    colorWarningBorder: '#e9c98f',
    colorErrorBg: '#fdf1ef',
    colorErrorBorder: '#eab4ae',
    colorInfoBg: '#eef5f6',
    colorInfoBorder: '#aecdd0',
    colorText: '#1c2b33',
    colorTextSecondary: '#4a5a64',
    colorTextTertiary: '#5f6e78',
    colorTextDescription: '#55646e',
    colorTextPlaceholder: '#66747d',
    colorBgLayout: '#f5f7f8',
    colorBorderSecondary: '#e4e9ec',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Segoe UI', system-ui, sans-serif",
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    // who asked the machine for stillness gets it
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    wireframe: false,
  },
  components: {
    Alert: { withDescriptionPadding: '12px 16px', withDescriptionIconSize: 18 },
    Layout: { headerBg: '#ffffff', headerHeight: 52, headerPadding: '0 16px', siderBg: '#ffffff' },
    Menu: { itemHeight: 36, itemBorderRadius: 4, itemMarginInline: 8 },
    Table: { headerBg: '#f5f7f8', headerColor: '#4a5a64', cellPaddingBlockMD: 9, cellPaddingBlockSM: 6 },
    Descriptions: { itemPaddingBottom: 8 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Tabs: { horizontalMargin: '0 0 16px 0' },
  },
};
