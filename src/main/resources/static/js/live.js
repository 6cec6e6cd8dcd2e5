// Times in the reader's own zone, and a page that keeps itself current: whatever happens in this tenant makes it fetch
// itself again, at most once in a second.
(() => {
  const localTimes = root => root.querySelectorAll("time").forEach(time => {
    time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang,
      { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  });
  localTimes(document);
  let pending, wait = 1000;
  const refresh = async () => {
    pending = undefined;
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    const main = document.querySelector("main");
    localTimes(fresh);
    const open = [...main.querySelectorAll("details[open]")].map(d => d.dataset.id);
    fresh.querySelectorAll("details").forEach(d => { d.open = open.includes(d.dataset.id); });
    if (!main.contains(document.activeElement)) main.replaceWith(fresh);
  };
  const connect = () => {
    const socket = new WebSocket(location.origin.replace(/^http/, "ws") + "/ws/events");
    socket.onopen = () => { wait = 1000; };
    socket.onmessage = () => { pending ??= setTimeout(() => refresh().catch(() => {}), 1000); };
    socket.onclose = () => { setTimeout(connect, wait); wait = Math.min(wait * 2, 60000); };
  };
  connect();
})();
