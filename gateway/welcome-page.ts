/** What a person sees who opens the GraphQL endpoint in a browser; it needs nothing from elsewhere. */
export const welcomePage = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>GraphQL 接口 · 1+16+X</title>
<style>
  body { font: 16px/1.7 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; max-width: 42rem; margin: 10vh auto; padding: 0 1.5rem }
  pre { overflow: auto; padding: .8rem 1rem; border: 1px solid #8886; border-radius: 6px; font-size: .85rem }
  h1 { font-size: 1.4rem } [lang=en] { opacity: .8 }
</style>
<h1>中小企业服务网络 · GraphQL 接口</h1>
<p>此地址供程序提问：向它 <code>POST</code> JSON。数据各归其主，谁没有应答写在 <code>coverage</code> 里。</p>
<ul>
  <li><a href="/">驾驶舱</a></li>
  <li><a href="/graphql/schema">接口定义（schema）</a></li>
</ul>
<pre>curl -H 'content-type: application/json' \\
  -d '{"query":"{ networkStatistics(period: { year: 2025 }) { total { serviceRecords } coverage { expected answered } } }"}' \\
  <span id="here">/graphql</span></pre>
<div lang="en">
<p>This address is for programs: send it JSON by <code>POST</code>. Every owner answers for itself; <code>coverage</code> says who did not.
See the <a href="/">dashboard</a> and the <a href="/graphql/schema">schema</a>.</p>
</div>
<script>document.getElementById("here").textContent = location.origin + "/graphql"</script>
</html>
`;
