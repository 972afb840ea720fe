import {
  BellOutlined,
  CalendarOutlined,
  LogoutOutlined,
  MenuOutlined,
  SearchOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { Badge, Button, Drawer, Dropdown, Grid, Layout, Menu, type MenuProps } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { session, type Me } from '#web/api/session.js';
import { post } from '#web/components/format.js';
import { isInMenu, type NavGroup } from './feature.js';
import { language, speak } from './language.js';
import { Mark } from './mark.js';
import { useNotices } from './notices.js';
import { PAGES } from './pages.js';
import { SandboxBanner } from './sandbox-banner.js';
import { resourceWords } from './texts.js';
import { usePalette } from './use-palette.js';
import { t } from './words.js';

const loadPalette = () => import('./palette.js');
const Palette = lazy(loadPalette);
/** After the first page is drawn, so that the palette opens also when the line has gone by then. */
const PALETTE_AFTER_MS = 3_000;

const GROUPS: readonly NavGroup[] = [
  'work',
  'prepare',
  'purchase',
  'bid',
  'contract',
  'assess',
  'pay',
  'oversee',
  'operate',
];

/** The workbench of a post: what it may visit, in the order of a purchase. */
function menuOf(me: Me, late: number): MenuProps['items'] {
  const pages = PAGES.filter((page) => isInMenu(page, me));
  return GROUPS.flatMap((group) => {
    const children = pages
      .filter(({ nav }) => nav!.group === group)
      .map(({ path, nav }) => ({
        key: `/${path}`,
        label: (
          <Link to={`/${path}`}>
            {nav!.title?.() ?? resourceWords(nav!.collection!).many}
            {path === '' && late > 0 && <Badge count={late} size="small" offset={[8, -1]} />}
          </Link>
        ),
      }));
    return children.length > 0 ? [{ type: 'group' as const, key: group, label: t(`nav.${group}`), children }] : [];
  });
}

/** The frame of every page: menu, head with the post acted in, banner of the sandbox. */
export function Shell(): ReactNode {
  const me = session.me()!;
  const { pathname } = useLocation();
  const screens = Grid.useBreakpoint();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const palette = usePalette();
  const notices = useNotices();
  useEffect(() => {
    const later = setTimeout(() => void loadPalette().catch(() => undefined), PALETTE_AFTER_MS);
    return () => clearTimeout(later);
  }, []);
  const isWide = screens.lg ?? true;
  const current = `/${pathname.split('/')[1] ?? ''}`;
  // drawn anew only when it says something else, not with every answer that the head waits for
  const menu = useMemo(
    () => (
      <Menu
        mode="inline"
        selectedKeys={[current]}
        items={menuOf(me, notices.late)}
        onClick={() => setMenuOpen(false)}
      />
    ),
    [me, notices.late, current],
  );
  return (
    <Layout className="shell">
      <a href="#content" className="skip">
        {t('shell.skip')}
      </a>
      <SandboxBanner />
      <Offline />
      <Layout.Header className="head">
        {!isWide && (
          <Button type="text" icon={<MenuOutlined />} aria-label={t('shell.menu')} onClick={() => setMenuOpen(true)} />
        )}
        <Link to="/" className="brand">
          <Mark size={26} />
          <span>{t('product')}</span>
        </Link>
        <Button className="search" icon={<SearchOutlined />} onClick={palette.open} aria-label={t('shell.search')}>
          {screens.md && t('shell.search')}
        </Button>
        <span className="grow" />
        <Badge count={notices.unread} size="small" offset={[-6, 6]}>
          <Dropdown menu={notices.menu} trigger={['click']} onOpenChange={notices.seen}>
            <Button
              type="text"
              aria-label={
                notices.unread > 0
                  ? t('shell.notifications.unread', { count: notices.unread })
                  : t('shell.notifications')
              }
              icon={<BellOutlined />}
            />
          </Dropdown>
        </Badge>
        <Me me={me} isWide={screens.md ?? false} />
      </Layout.Header>
      <Layout hasSider={isWide}>
        {isWide ? (
          <Layout.Sider width={208} className="side" theme="light">
            <nav aria-label={t('shell.menu')}>{menu}</nav>
          </Layout.Sider>
        ) : (
          <Drawer open={isMenuOpen} onClose={() => setMenuOpen(false)} placement="left" size={260} title={t('product')}>
            <nav aria-label={t('shell.menu')}>{menu}</nav>
          </Drawer>
        )}
        <Layout.Content id="content" role="main" className="content" tabIndex={-1} data-path={pathname}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
      {palette.isOpen && (
        <Suspense fallback={null}>
          <Palette {...palette} />
        </Suspense>
      )}
    </Layout>
  );
}

/** Who acts, in which post; the other posts are a click away. */
function Me({ me, isWide }: { me: Me; isWide: boolean }): ReactNode {
  const navigate = useNavigate();
  const others = me.memberships.filter(({ id }) => id !== me.membership.id);
  const items: MenuProps['items'] = [
    ...others.map((one) => ({
      key: `post:${one.id}`,
      icon: <SwapOutlined />,
      label: `${post(one.post)} · ${one.organisationName}`,
    })),
    ...(others.length > 0 ? [{ type: 'divider' as const }] : []),
    { key: '/sessions', label: t('shell.sessions') },
    { key: '/password', label: t('shell.password') },
    { key: 'language', label: t('shell.language') },
    { key: 'portal', icon: <CalendarOutlined />, label: <a href="/">{t('shell.portal')}</a> },
    { type: 'divider' as const },
    { key: 'logout', icon: <LogoutOutlined />, label: t('shell.logout') },
  ];
  const act = (key: string) => {
    if (key.startsWith('post:')) void session.switchTo(key.slice('post:'.length));
    else if (key === 'language') speak(language() === 'en' ? 'zh-CN' : 'en');
    else if (key === 'logout') void session.logout();
    else if (key.startsWith('/')) void navigate(key);
  };
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => act(key) }} trigger={['click']}>
      <Button type="text" className="me">
        <b>{post(me.membership.post)}</b>
        {isWide && <span className="faint">{me.membership.organisationName}</span>}
      </Button>
    </Dropdown>
  );
}

const online = {
  subscribe: (listener: () => void) => {
    for (const event of ['online', 'offline']) addEventListener(event, listener);
    return () => ['online', 'offline'].forEach((event) => removeEventListener(event, listener));
  },
  now: () => navigator.onLine,
};

function Offline(): ReactNode {
  const isOnline = useSyncExternalStore(online.subscribe, online.now);
  return isOnline ? null : (
    <div className="offline" role="status">
      {t('shell.offline')}
    </div>
  );
}
