/** One file, nothing from elsewhere; it asks for `status.json` every two seconds. */
export const progressPage = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>File des pièces</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; }
  td.number { text-align: right; font-variant-numeric: tabular-nums; }
  progress { width: 100%; height: 1.5rem; }
  .error { color: #b30000; }
</style>
<h1>File des pièces</h1>
<p id="state" role="status">Chargement…</p>
<progress id="bar" max="1" value="0" aria-label="Part des pièces terminées"></progress>
<p id="speed"></p>
<p id="backfill"></p>
<table><thead><tr><th>Démarche</th><th>Enregistrées</th><th>À faire</th><th>En échec</th><th>Retard</th><th></th></tr></thead>
<tbody id="demarches"></tbody></table>
<h2>Problèmes</h2>
<ul id="problems"></ul>
<script>
  const by = (id) => document.getElementById(id);
  const number = (value) => value.toLocaleString('fr');
  const duration = (ms) => ms === null ? 'jamais lue' : ms < 60000 ? Math.round(ms / 1000) + ' s'
    : ms < 3600000 ? Math.round(ms / 60000) + ' min' : Math.round(ms / 3600000) + ' h';
  const left = (counts) => counts.waiting + counts.active + counts.retrying + counts.lost;
  const row = (cells) => {
    const line = document.createElement('tr');
    for (const [text, kind] of cells) {
      const cell = line.insertCell();
      cell.textContent = text;
      if (kind) cell.className = kind;
    }
    return line;
  };
  const samples = [];
  async function show() {
    try {
      const { counts, demarches, problems, unread, backfill } = await (await fetch('status.json')).json();
      const done = counts.stored + counts.gone + counts.failed;
      const all = done + left(counts);
      by('bar').value = all === 0 ? 1 : done / all;
      by('state').textContent = number(done) + ' pièces terminées sur ' + number(all);
      samples.push({ at: Date.now(), done });
      if (samples.length > 150) samples.shift();
      const [first] = samples;
      const rate = (done - first.done) / Math.max(1, Date.now() - first.at);
      by('speed').textContent = left(counts) === 0 ? 'Terminé.'
        : rate > 0 ? number(Math.round(rate * 1000)) + ' pièces par seconde, encore ' + duration(left(counts) / rate) : '';
      by('backfill').textContent = backfill === null ? '' : 'Première lecture : ' + number(backfill.read) + ' dossiers'
        + (backfill.total === null ? '' : ' sur ' + number(backfill.total))
        + (backfill.remaining === null ? '' : ', encore ' + duration(backfill.remaining));
      by('demarches').replaceChildren(...demarches.map((one) => row([
        [String(one.number)], [number(one.counts.stored), 'number'], [number(left(one.counts)), 'number'],
        [number(one.counts.failed), 'number'], [duration(one.lag)], [one.error ?? '', 'error'],
      ])));
      by('problems').replaceChildren(...[...problems, ...unread].map(({ demarche, dossier, filename, reason }) => {
        const item = document.createElement('li');
        item.textContent = demarche + '/' + dossier + (filename ? ' ' + filename : '') + ' : ' + reason;
        return item;
      }));
    } catch {
      by('state').textContent = 'La base de données ne répond pas.';
    }
    setTimeout(show, 2000);
  }
  show();
</script>
</html>
`;
