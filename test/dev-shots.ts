import { startBrowser, logInToPanel } from './support/panel-browser.ts';
import { Accounts } from './support/accounts.ts';
const cms='http://localhost:14670';
const accounts = await Accounts.login(cms,'a@b.pl','Haslo-na-probe-1');
try { await accounts.create('Editor','e@b.pl','Haslo-na-probe-1'); await accounts.create('Author','w@b.pl','Haslo-na-probe-1'); } catch(e) { console.log(String(e)); }
const browser = await startBrowser();
const ctx = await browser.newContext({ locale:'pl-PL', viewport:{width:1280,height:900} });
const page = await ctx.newPage();
await page.goto(cms+'/admin'); await page.locator('input[name=email]').waitFor();
await page.waitForTimeout(800);
await page.screenshot({path:'/tmp/polish/login.png'});
await logInToPanel(page,cms,'e@b.pl');
await ctx.storageState({path:'/tmp/polish/editor-state.json'});
const shots: [string,string][] = [['home','/admin'],['list','/admin/content-manager/collection-types/api::meeting.meeting?page=1&pageSize=20'],['form','/admin/content-manager/collection-types/api::meeting.meeting/create?plugins[i18n][locale]=pl'],['media','/admin/plugins/upload'],['me','/admin/me'],['sessions','/admin/me/sessions'],['settings','/admin/settings'],['404','/admin/nowhere'],['single','/admin/content-manager/single-types/api::setting.setting']];
for (const [n,p] of shots){ await page.goto(cms+p); await page.waitForTimeout(2500); await page.screenshot({path:`/tmp/polish/${n}.png`}); }
await browser.close();
