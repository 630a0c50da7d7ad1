import { chromium } from '@playwright/test';
import { workbook } from '/tmp/w/sheets/scripts/bench/workbook.mjs';
import { writeFileSync, mkdirSync } from 'node:fs';
const base = process.env.E2E_BASE_URL; const out='/tmp/sheets-look'; mkdirSync(out,{recursive:true});
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
async function as(user){ const c=await browser.newContext({locale:'vi-VN',viewport:{width:1366,height:768}}); const p=await c.newPage(); await p.goto(base+'/'); await p.getByRole('link',{name:'Đăng nhập'}).click(); await p.locator('#username').fill(user); await p.locator('#password').fill('demo'); await p.locator('#kc-login').click(); await p.getByRole('banner').getByText('Giảm Nghèo').waitFor(); return p; }
async function shot(p,path,name,wait=800){ if(path) await p.goto(base+path); await p.waitForTimeout(wait); await p.setViewportSize({width:1366,height:768}); await p.screenshot({path:`${out}/${name}-wide.png`,fullPage:true}); await p.setViewportSize({width:390,height:844}); await p.waitForTimeout(200); await p.screenshot({path:`${out}/${name}-narrow.png`,fullPage:true}); await p.setViewportSize({width:1366,height:768}); }
const save=async(p,button,name)=>{ const d=p.waitForEvent('download'); await p.getByRole('button',{name:button,exact:true}).click(); const f=await d; await f.saveAs(`${out}/${name}.xlsx`); console.log(name,f.suggestedFilename()); };
const front=await as('front-officer');
await shot(front,'/kinh-phi/huy-dong','huy-dong-empty');
await shot(front,'/kinh-phi/huy-dong/moi','huy-dong-moi');
for (const [giver,anon,amount] of [['Công ty TNHH May Phước Sơn',false,'250'],['Nguyễn Thị Kín',true,'1.473,8']]) {
 await front.goto(base+'/kinh-phi/huy-dong/moi'); await front.getByLabel('Ngày',{exact:true}).fill('17/10/2024'); await front.getByLabel('Loại người ủng hộ').selectOption('ORGANISATION'); await front.getByLabel('Người ủng hộ',{exact:true}).fill(giver); if(anon) await front.getByLabel('Người ủng hộ đề nghị không nêu tên').check(); await front.getByLabel('Số tiền').fill(amount); await front.getByLabel('Mục đích').fill('Làm nhà cho hộ nghèo, đợt tháng cao điểm “Vì người nghèo”'); await front.getByRole('button',{name:'Lưu',exact:true}).click(); await front.waitForURL(/huy-dong\/[0-9a-f-]{36}/);
}
await shot(front,null,'huy-dong-detail');
await shot(front,'/kinh-phi/huy-dong','huy-dong');
await save(front,'Xuất Excel','huy-dong'); await save(front,'Danh sách công khai','cong-khai');
const bank=await as('bank-officer');
await shot(bank,'/kinh-phi/tin-dung','tin-dung-empty');
await bank.goto(base+'/kinh-phi/tin-dung/nhap'); await bank.getByLabel('Tháng').selectOption('2024-06-01'); await save(bank,'Tải tệp mẫu','mau');
const H=['Tháng','Mã xã, thị trấn','Chương trình cho vay','Số khoản vay từ đầu năm','Doanh số cho vay từ đầu năm (đồng)','Dư nợ cuối tháng (đồng)','Số hộ còn dư nợ'];
const up=async(n,rows)=>{ await bank.locator('input[type=file]').setInputFiles({name:n,mimeType:'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',buffer:workbook(rows)}); await bank.waitForTimeout(1500); };
await up('sai.xlsx',[H,['06/2024','99999','Cho vay hộ nghèo',12,'600.000.000','1.47,3.8',31],['06/2025','21970','Vay nóng','x',-5,1.5,3]]);
await shot(bank,null,'nhap-loi');
await up('dung.xlsx',[H,['06/2024','21970','Cho vay hộ nghèo',12,'600.000.000','1.450.000.000',31],['06/2024','21970','Cho vay hộ cận nghèo',3,90000000,120000000,4],['06/2024','21985','Nhà ở',3,90000000,120000000,4]]);
await shot(bank,null,'nhap-dung'); await bank.getByRole('button',{name:/^Ghi 3/}).click(); await bank.waitForTimeout(1500);
await shot(bank,null,'tin-dung'); await save(bank,'Xuất Excel','tin-dung');
await shot(bank,'/kinh-phi/tin-dung/moi','tin-dung-moi');
await bank.goto(base+'/kinh-phi/tin-dung'); await bank.waitForTimeout(800); await bank.getByRole('link',{name:/Phước Sơn/}).first().click(); await shot(bank,null,'tin-dung-sua');
const m=await as('manager');
for (const [p,n] of [['/chi-tieu','chi-tieu'],['/co-quan','co-quan'],['/co-quan/nhiem-vu','nhiem-vu'],['/dia-ban','dia-ban'],['/ra-soat','ra-soat'],['/kinh-phi','kinh-phi']]) { await shot(m,p,n); try { await save(m,'Xuất Excel',n); } catch(e){ console.log(n,String(e).slice(0,200)); } }
await m.goto(base+'/chi-tieu'); await m.waitForTimeout(800); await save(m,'Xuất mức giao theo xã','muc-giao');
await browser.close();
