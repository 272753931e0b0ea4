extension ResultsPage {
    /// What the page can do better with a script: filters kept in the address, English calculations, the given in words.
    ///
    /// It holds nothing of the results, makes no request, and sets text as text only.
    static let script = #"""
        (()=>{'use strict';
        const d=document,root=d.documentElement,form=d.getElementById('filter'),shown=d.getElementById('shown'),
        all=(s,e=d)=>[...e.querySelectorAll(s)],en=d.getElementById('en'),zh=d.getElementById('zh'),names=['document','state','method','kind','level','text'],
        states={ok:'verified passed',failed:'failed denied',fault:'fault',open:'not-verified unmapped unsupported undecided quarantined not-run',person:'not-attested attested denied',analysis:'analysis kept deviates not-judged'};
        for(const k in states)states[k]=new Set(states[k].split(' '));
        const make=(name,text,lang)=>{const e=d.createElement(name);if(text!=null)e.textContent=text;if(lang)e.lang=lang;return e},
        pair=(a,b)=>{const f=d.createDocumentFragment();f.append(make('i',a),make('b',b,'en'));return f};
        const cases=all('.cg>details').map(e=>({e,doc:e.closest('[data-d]').dataset.d,f:((a,b)=>[{p:'positive',n:'negative',b:'boundary'}[a[0]],{r:'required',i:'interpreted',c:'convention'}[a[1]],b||'passed'])(...e.dataset.f.split(' '))})),byId=new Map(cases.map(c=>[c.e.id,c])),
        cards=all('.a').map(e=>({e,doc:e.closest('[data-d]').dataset.d,f:(e.dataset.f||'test verified').split(' ')}));
        const text=c=>c.t??=c.e.textContent.toLowerCase();
        const kindred=c=>c.k??=all('.cs',c.e).flatMap(p=>p.textContent.split(/\s+/)).map(t=>byId.get('case/'+t.replace(/^[✔✘⚠?]/,''))).filter(Boolean);
        const read=()=>{const h=location.hash.slice(1),i=h.indexOf('?');return[i<0?h:h.slice(0,i),new URLSearchParams(i<0?'':h.slice(i+1))]};
        const settings=()=>{const p=new URLSearchParams;for(const n of names){const v=form.elements[n].value.trim();if(v)p.set(n,v)}return p};
        const address=anchor=>{const p=settings();if(en.checked!==en.defaultChecked)p.set('lang',en.checked?'en':'zh');const q=p.toString();return'#'+anchor+(q?'?'+q:'')};
        function apply(){
        const v={};for(const n of names)v[n]=form.elements[n].value.trim();const words=v.text.toLowerCase(),active=names.some(n=>v[n]),st=states[v.state];let a=0,b=0;
        for(const c of cases){const ok=(!v.document||c.doc===v.document)&&(!st||st.has(c.f[2]))&&(!v.method||v.method==='test')&&(!v.kind||c.f[0]===v.kind)&&(!v.level||c.f[1]===v.level)&&(!words||text(c).includes(words));c.e.hidden=!ok;if(ok)a++}
        for(const c of cards){const ok=(!v.document||c.doc===v.document)&&(!st||st.has(c.f[1])||kindred(c).some(k=>st.has(k.f[2])))&&(!v.method||c.f[0]===v.method)&&(!(v.kind||v.level)||kindred(c).some(k=>(!v.kind||k.f[0]===v.kind)&&(!v.level||k.f[1]===v.level)))&&(!words||text(c).includes(words));c.e.hidden=!ok;if(ok)b++}
        const narrow=active&&names.some(n=>n!=='document'&&v[n]);
        for(const e of all('.cl'))e.hidden=narrow&&!e.querySelector('.a:not([hidden])');
        for(const e of all('.cg'))e.hidden=!e.querySelector('.cg>details:not([hidden])');
        for(const e of all('.cases'))e.hidden=!e.querySelector('.cg>details:not([hidden])');
        for(const e of all('[data-d]'))e.hidden=!!v.document&&e.dataset.d!==v.document;
        shown.hidden=!active;
        if(active){const said=names.filter(n=>v[n]).map(n=>{const x=form.elements[n];const label=x.closest('label');return[label.querySelector('i').textContent,label.querySelector('b').textContent,x.options?x.selectedOptions[0].textContent.trim():v[n]]});
        shown.replaceChildren(pair('已筛选（'+said.map(s=>s[0]+'：'+s[2]).join('；')+'）：显示 '+b+'/'+cards.length+' 项要求，'+a+'/'+cases.length+' 个案例。','Filtered ('+said.map(s=>s[1]+': '+s[2]).join('; ')+'): '+b+'/'+cards.length+' demands and '+a+'/'+cases.length+' cases are shown.'))}
        }
        function go(anchor){
        if(!anchor)return;let e=d.getElementById(anchor);try{e=e||d.getElementById(decodeURIComponent(anchor))}catch{}
        if(!e)return;if(e.closest('[hidden]')){form.reset();apply();history.replaceState(null,'',address(anchor))}
        for(let x=e;x;x=x.parentElement)if(x.localName==='details')x.open=true;
        for(const x of all('.tg'))x.classList.remove('tg');e.classList.add('tg');
        const f=e.localName==='details'?e.querySelector('summary'):e;if(f===e&&!e.hasAttribute('tabindex'))e.tabIndex=-1;f.focus({preventScroll:true});e.scrollIntoView();
        }
        const dict=new Map;for(const r of all('#words tbody tr'))dict.set(r.cells[0].textContent,r.cells[1].textContent);
        const number=/\d+(?:\.\d+)?/g;
        function english(t){const key=t.trim(),found=dict.get(key.replace(number,'…'));if(found==null)return null;const n=key.match(number)||[];let i=0;return t.replace(key,()=>found.replace(/…/g,()=>n[i++]))}
        function tell(e){
        const to=en.checked;if(!e.texts){e.texts=[];const w=d.createTreeWalker(e,NodeFilter.SHOW_TEXT,n=>n.parentElement.closest('.cg table,.cg>details>p:first-of-type')&&!n.parentElement.closest('i,b[lang],thead')?1:2);while(w.nextNode()){const n=w.currentNode,t=english(n.data);if(t!=null)e.texts.push([n,n.data,t])}}
        for(const[n,a,b]of e.texts){n.data=to?b:a;const p=n.parentElement;if(to)p.lang='en';else p.removeAttribute('lang')}
        }
        const fields=new Map;for(const r of all('#fields tbody tr'))fields.set(r.cells[0].textContent,[r.cells[1].textContent,r.cells[2].textContent]);
        const label=n=>{const f=fields.get(n);return f?pair(f[0],f[1]):make('code',n)};
        const value=(n,v)=>{const f=fields.get(n+'='+v);return f?pair(f[0],f[1]):v==='true'?pair('是','yes'):v==='false'?pair('否','no'):d.createTextNode(v)};
        function given(e){
        const pre=e.querySelector('pre:last-child');if(e.given||!pre)return;e.given=true;const xml=new DOMParser().parseFromString('<case>'+pre.textContent+'</case>','text/xml');
        if(xml.querySelector('parsererror'))return;const q=[...xml.documentElement.children].find(x=>x.localName!=='expect'&&x.localName!=='raw');if(!q)return;
        const groups=new Map([[q.localName,[q]]]);for(const x of q.children){if(!groups.has(x.localName))groups.set(x.localName,[]);groups.get(x.localName).push(x)}
        const box=make('div');box.className='gv';
        for(const[name,list]of groups){const columns=[...new Set(list.flatMap(x=>[...x.attributes].map(a=>a.name)))],inner=list.some(x=>x!==q&&x.children.length);if(!columns.length)continue;
        const t=make('table'),c=t.createCaption(),h=t.createTHead().insertRow(),body=t.createTBody();t.className='x';c.append(name===q.localName?pair('给定：','Given: '):'',label(name));
        for(const n of columns){const th=make('th');th.scope='col';th.append(label(n));h.append(th)}if(inner)h.append(make('td'));
        for(const x of list){const r=body.insertRow();for(const n of columns){const td=r.insertCell();if(x.hasAttribute(n))td.append(value(n,x.getAttribute(n)))}
        if(inner){const td=r.insertCell();for(const y of x.children){const p=make('div');p.append(label(y.localName));for(const at of y.attributes){p.append(' ',label(at.name),' ',value(at.name,at.value))}td.append(p)}}}
        const w=make('div');w.className='tw';w.tabIndex=0;w.setAttribute('role','region');w.setAttribute('aria-label',c.textContent);w.append(t);box.append(w)}
        e.querySelector('table').before(box);
        }
        const linked=(n,doc,name)=>n.replaceWith(...n.data.split(/(\s+)/).map(t=>{const x=t.trim().replace(/^[✔✘⚠?]/,''),g=name(x);if(!x||!d.getElementById(g))return t;const a=make('a',t);a.href='#'+g;return a}));
        const texts=e=>[...e.childNodes].filter(n=>n.nodeType===3&&n.data.trim());
        function quote(e){
        const q=e.querySelector('tr.q');if(!q)return;const from=d.getElementById(q.querySelector('a').hash.slice(1));if(!from)return;
        const known=new Map(all('table:not(.x) tr',from).map(r=>[r.cells[0].textContent,r]));for(const r of q.parentElement.rows){const s=known.get(r.cells[0].textContent);if(s&&s!==r&&s.cells[2])r.append(s.cells[2].cloneNode(true))}
        }
        function fill(e){
        if(e.filled)return;e.filled=true;quote(e);
        for(const a of all('a[href^="#g"]',e))if(a.textContent==='§'){const r=d.getElementById(a.hash.slice(1));if(r)a.append(' ',...[...r.cells[0].childNodes].map(n=>n.cloneNode(true)))}
        const doc=e.closest('[data-d]').id;for(const u of all(':scope>p>u',e))for(const n of texts(u))linked(n,doc,t=>doc+'/'+t);
        given(e)}
        d.addEventListener('toggle',ev=>{const e=ev.target;if(e.open&&e.matches('.a')&&!e.filled){e.filled=true;for(const p of all('.cs',e))for(const n of texts(p))linked(n,'',t=>'case/'+t)}
        if(e.open&&e.matches('.og')&&!e.filled){e.filled=true;const doc=e.dataset.g;if(doc)for(const c of all('td',e))for(const n of texts(c))linked(n,doc,t=>doc+'/'+t)}
        if(e.open&&e.parentElement.matches('.cg')){fill(e);if(en.checked||e.texts)tell(e)}},true);
        function language(){root.lang=en.checked?'en':'zh-Hans';for(const c of cases)if(c.e.open||c.e.texts)tell(c.e)}
        d.addEventListener('click',ev=>{const a=ev.target.closest&&ev.target.closest('a[href^="#"]');if(!a||ev.ctrlKey||ev.metaKey||ev.shiftKey)return;const anchor=a.getAttribute('href').slice(1),next=address(anchor);ev.preventDefault();if(next!==location.hash)history.pushState(null,'',next);go(anchor)});
        const keep=()=>history.replaceState(null,'',address(read()[0]));
        for(const t of['input','change'])form.addEventListener(t,()=>{apply();keep()});form.addEventListener('submit',ev=>ev.preventDefault());
        form.addEventListener('reset',()=>setTimeout(()=>{apply();keep()}));
        for(const r of[zh,en])r.addEventListener('change',()=>{language();keep()});
        function restore(){const[anchor,p]=read();for(const n of names)form.elements[n].value=p.get(n)||'';const l=p.get('lang');if(l)(l==='en'?en:zh).checked=true;language();apply();go(anchor)}
        addEventListener('hashchange',restore);addEventListener('popstate',restore);
        addEventListener('beforeprint',()=>{for(const e of all('details'))if(!e.open&&!e.closest('[hidden]')){e.open=true;e.dataset.closed=''}for(const c of cases)if(!c.e.hidden){fill(c.e);if(en.checked||c.e.texts)tell(c.e)}});
        addEventListener('afterprint',()=>{for(const e of all('details[data-closed]')){e.open=false;delete e.dataset.closed}});
        form.hidden=false;restore();
        })();
        """#
}
