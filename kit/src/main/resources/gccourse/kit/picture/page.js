(function () {
  'use strict';

  var HEAD = 38, ROW = 19, MOST_ROWS = 8, PAGE = 4096, SMALLEST = 0.8;
  var F = {}, K = {};
  D.fields.forEach(function (name, i) { F[name] = i; });
  D.kinds.forEach(function (name, i) { K[name] = i; });
  var INDEXED = {};
  ['SLOT', 'SLOT_NAME', 'METER', 'GENERATION_COUNT', 'GENERATION_THRESHOLD'].forEach(function (n) { INDEXED[F[n]] = true; });
  var METER = ['objects visited', 'references followed', 'roots visited', 'list steps', 'barriers taken',
    'objects allocated', 'objects freed'];

  var objects = D.objects.map(function (o, i) {
    return o.length < 4 ? { id: i + 1, name: o[0], kind: o[1] } : {
      id: i + 1, name: o[0], kind: o[1], atom: o[2] === 1, text: o[3], address: o[4], bytes: o[5], line: o[6],
      del: o[7] === 1, x: o[8], y: o[9], w: o[10], h: o[11], drawn: true
    };
  });
  var roots = D.roots.map(function (r, i) {
    return { id: i, where: r[0], depth: r[1], name: r[2], y: r.length > 3 ? r[3] : null };
  });
  var sentences = D.sentences;
  var moments = D.moments.map(function (m) {
    return {
      kind: m[0], line: m[1], stack: m[2], rest: m[3] === 1, nesting: m[4], subject: m[5], other: m[6], slot: m[7],
      sentence: sentences[m[8]], changes: m[9], olds: null, violation: m.length > 10 ? sentences[m[10]] : ''
    };
  });
  var LAST = moments.length - 1;

  function object(id) { return objects[id - 1]; }
  function el(id) { return document.getElementById(id); }
  function svg(tag, attributes, parent) {
    var node = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (var name in attributes) { node.setAttribute(name, attributes[name]); }
    if (parent) { parent.appendChild(node); }
    return node;
  }
  function html(tag, text, className, parent) {
    var node = document.createElement(tag);
    if (text !== null && text !== undefined) { node.textContent = text; }
    if (className) { node.className = className; }
    if (parent) { parent.appendChild(node); }
    return node;
  }
  function number(n) { return n.toLocaleString('en-US'); }
  function clipped(text, characters) {
    return text.length > characters ? text.slice(0, Math.max(1, characters - 1)) + '\u2026' : text;
  }

  // ---- the state: every number by field, subject and index

  var state = D.fields.map(function () { return []; });
  function get(field, subject, index) {
    var at = state[field][subject];
    if (INDEXED[field]) { at = at && at[index]; }
    return at || 0;
  }
  function set(field, subject, index, value) {
    if (INDEXED[field]) {
      (state[field][subject] = state[field][subject] || [])[index] = value;
    } else {
      state[field][subject] = value;
    }
  }

  var current = -1;
  var dirty = { objects: new Set(), roots: true, lists: true, memory: true };

  function touch(field, subject) {
    if (field === F.ROOT) { dirty.roots = true; return; }
    if (field === F.METER) { return; }
    if (field === F.GENERATION_COUNT || field === F.GENERATION_THRESHOLD) { dirty.lists = true; return; }
    dirty.objects.add(subject);
    if (field === F.STATE) { dirty.everything = true; }
    if (field === F.STATE || field === F.UNREACHABLE || field === F.BUFFER) { dirty.memory = true; }
    if (field === F.LIST || field === F.ORDER || field === F.MARK || field === F.VISITED || field === F.STATE
        || field === F.SCRATCH || field === F.UNREACHABLE) {
      dirty.lists = true;
    }
  }
  function applyForward(moment) {
    var c = moment.changes;
    var learn = moment.olds === null;
    if (learn) { moment.olds = []; }
    for (var i = 0; i < c.length; i += 4) {
      if (learn) { moment.olds.push(get(c[i], c[i + 1], c[i + 2])); }
      set(c[i], c[i + 1], c[i + 2], c[i + 3]);
      touch(c[i], c[i + 1]);
    }
  }
  function applyBackward(moment) {
    var c = moment.changes;
    for (var i = c.length - 4; i >= 0; i -= 4) {
      set(c[i], c[i + 1], c[i + 2], moment.olds[i / 4]);
      touch(c[i], c[i + 1]);
    }
  }
  function changesOf(moment) {
    var found = { fields: new Set(), roots: new Set(), slots: new Set(), meter: {} };
    var c = moment.changes;
    for (var i = 0; i < c.length; i += 4) {
      if (c[i] === F.ROOT) {
        found.roots.add(c[i + 1]);
      } else if (c[i] === F.SLOT) {
        found.slots.add(c[i + 1] + ' ' + c[i + 2]);
      } else if (c[i] === F.METER) {
        found.meter[c[i + 2]] = c[i + 3] - moment.olds[i / 4];
      } else {
        found.fields.add(c[i] + ' ' + c[i + 1]);
      }
    }
    return found;
  }

  // ---- what follows from the state

  function slotName(id, index) {
    var text = get(F.SLOT_NAME, id, index);
    return text ? D.texts[text] : '[' + index + ']';
  }
  function referencesOf(id) {
    var found = [];
    var count = get(F.SLOTS, id);
    for (var i = 0; i < count; i++) {
      var to = get(F.SLOT, id, i);
      if (to > 0) { found.push({ slot: i, to: to }); }
    }
    return found;
  }
  function rootName(root) {
    return root.depth < 0 ? 'temporary ' + root.name : (root.depth === 0 ? '' : root.where + ' ') + root.name;
  }
  function holdersOf(id) {
    var found = [];
    roots.forEach(function (root) {
      if (get(F.ROOT, root.id) === id) { found.push({ text: rootName(root) }); }
    });
    objects.forEach(function (o) {
      if (o.drawn && get(F.STATE, o.id) === 1) {
        referencesOf(o.id).forEach(function (r) {
          if (r.to === id) { found.push({ text: o.name + slotName(o.id, r.slot), holder: o.id }); }
        });
      }
    });
    return found;
  }
  /** A shortest way from a root to each object that is asked for: [{key, text, to}, ...], or null. */
  function pathTo(wanted) {
    var from = new Map();
    var queue = [];
    roots.forEach(function (root) {
      var to = get(F.ROOT, root.id);
      if (to && !from.has(to)) { from.set(to, { key: 'r' + root.id, text: rootName(root), parent: 0 }); queue.push(to); }
    });
    for (var i = 0; i < queue.length && !from.has(wanted); i++) {
      if (get(F.STATE, queue[i]) === 2) { continue; }
      referencesOf(queue[i]).forEach(function (r) {
        if (!from.has(r.to)) {
          from.set(r.to, { key: 'o' + queue[i] + ' ' + r.slot, text: slotName(queue[i], r.slot), parent: queue[i] });
          queue.push(r.to);
        }
      });
    }
    if (!from.has(wanted)) { return null; }
    var path = [];
    for (var at = wanted; at; at = from.get(at).parent) {
      path.unshift({ key: from.get(at).key, text: from.get(at).text, to: at });
    }
    return path;
  }
  function pathText(path) {
    return path.map(function (p) { return p.text + ' \u2192 ' + object(p.to).name; }).join(' ');
  }
  function collecting() { return contexts[current].collection; }

  // What runs around each step: finalizers, callbacks, a collection.
  var contexts = [];
  var spans = [];
  (function () {
    var around = [], collection = -1, begun = -1;
    moments.forEach(function (m, i) {
      if (m.kind === K.COLLECTION_BEGUN) { collection = m.other; begun = i; }
      if (m.kind === K.PROGRAM_RETURNED && around.length) {
        var inner = around[around.length - 1];
        spans.push({ from: inner.at, to: i, nesting: around.length, collection: false });
        around = around.slice(0, -1);
      }
      contexts.push({ around: around, collection: collection });
      if (m.kind === K.FINALIZER_CALLED || m.kind === K.CALLBACK_CALLED) {
        around = around.concat([{ at: i, text: (m.kind === K.FINALIZER_CALLED ? 'the finalizer of ' : 'the callback of ') + object(m.subject).name }]);
      }
      if (m.kind === K.COLLECTION_ENDED && begun >= 0) {
        spans.push({ from: begun, to: i, collection: true, generation: collection });
        collection = -1;
        begun = -1;
      }
    });
    if (begun >= 0) { spans.push({ from: begun, to: LAST, collection: true, generation: collection }); }
    around.forEach(function (inner, i) { spans.push({ from: inner.at, to: LAST, nesting: i + 1, collection: false }); });
  })();

  // ---- the graph

  var graph = svg('svg', { id: 'graph', width: D.size[0], height: D.size[1], viewBox: '0 0 ' + D.size[0] + ' ' + D.size[1] });
  var defs = svg('defs', {}, graph);
  [['hatch', '--grey'], ['hatch-mark', '--mark-fill']].forEach(function (h) {
    var hatch = svg('pattern', { id: h[0], width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, defs);
    svg('rect', { width: 7, height: 7, style: 'fill: var(' + h[1] + ')' }, hatch);
    svg('line', { x1: 0, y1: 0, x2: 0, y2: 7, style: 'stroke: var(--hatch); stroke-width: 2.4' }, hatch);
  });
  [['tip', '--edge'], ['tip-now', '--now'], ['tip-wrong', '--wrong'], ['tip-weak', '--weak']].forEach(function (t) {
    var marker = svg('marker', { id: t[0], viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 9, markerHeight: 9,
      markerUnits: 'userSpaceOnUse', orient: 'auto-start-reverse' }, defs);
    svg('path', { d: 'M0 1 L10 5 L0 9 z', style: 'fill: var(' + t[1] + ')' }, marker);
  });
  graph.setAttribute('role', 'img');
  graph.setAttribute('aria-label', 'The heap at this step. The button named table shows the same as text.');
  // References run behind the objects, so that no line crosses a text.
  var groupLayer = svg('g', {}, graph);
  var referenceLayer = svg('g', {}, graph);
  var objectLayer = svg('g', {}, graph);
  el('stage').appendChild(graph);

  var groups = D.groups.map(function (g) {
    var node = svg('g', { 'class': 'group' }, groupLayer);
    svg('rect', { x: g[2], y: g[3], width: g[4], height: g[5], rx: 6 }, node);
    svg('text', { x: g[2] + 10, y: g[3] + 17, 'class': 'title' }, node).textContent = clipped(g[0], 26);
    return { where: g[0], depth: g[1], x: g[2], y: g[3], w: g[4], h: g[5], node: node, rows: svg('g', {}, node) };
  });
  var nodes = [];
  var arrows = new Map();
  var chosen = 0;

  function nodeOf(o) {
    if (!nodes[o.id]) {
      var g = svg('g', { 'class': 'object', transform: 'translate(' + o.x + ' ' + o.y + ')' }, objectLayer);
      svg('rect', { 'class': 'halo', x: -7, y: -7, width: o.w + 14, height: o.h + 14, rx: 10 }, g);
      svg('rect', { 'class': 'second', x: -3.5, y: -3.5, width: o.w + 7, height: o.h + 7, rx: 8 }, g);
      svg('rect', { 'class': 'body', width: o.w, height: o.h, rx: 5 }, g);
      svg('text', { 'class': 'name', x: 9, y: 16 }, g).textContent = clipped(o.name, Math.floor((o.w - 14) / 7.3));
      var inner = svg('g', {}, g);
      var badges = svg('g', {}, g);
      g.addEventListener('click', function () { choose(chosen === o.id ? 0 : o.id); });
      g.addEventListener('mouseenter', function () { point(o.id, true); });
      g.addEventListener('mouseleave', function () { point(o.id, false); });
      nodes[o.id] = { g: g, inner: inner, badges: badges };
    }
    return nodes[o.id];
  }

  function isWrong(id, moment) {
    if (get(F.STATE, id) === 2) { return isHeldThoughFreed(id); }
    return D.counts && moment.rest && get(F.STATE, id) === 1 && current <= D.trueUpTo
      && get(F.COUNT, id) !== get(F.REFERENCES, id);
  }
  var freedHeld = new Set();
  function isHeldThoughFreed(id) { return freedHeld.has(id); }
  /** The freed objects to which the program still has a way. */
  function findFreedHeld() {
    freedHeld.clear();
    roots.forEach(function (root) {
      var to = get(F.ROOT, root.id);
      if (to && get(F.STATE, to) === 2) { freedHeld.add(to); }
    });
    objects.forEach(function (o) {
      if (o.drawn && get(F.STATE, o.id) === 1 && !get(F.UNREACHABLE, o.id)) {
        referencesOf(o.id).forEach(function (r) { if (get(F.STATE, r.to) === 2) { freedHeld.add(r.to); } });
      }
    });
  }

  var hasThresholds = usesField(F.GENERATION_THRESHOLD);
  var generationsAreUsed = usesField(F.GENERATION) || hasThresholds;
  var countsAreUsed = D.counts || usesField(F.COUNT);
  var listsAreUsed = usesField(F.LIST);
  var marksAreUsed = usesField(F.MARK);
  var usesScratch = usesField(F.SCRATCH);
  function usesField(field) {
    return D.moments.some(function (m) {
      for (var i = 0; i < m[9].length; i += 4) { if (m[9][i] === field) { return true; } }
      return false;
    });
  }

  // Freed objects whose address another one has by now are not drawn any more.
  var tenant = new Map();
  function isShadow(o) { return get(F.STATE, o.id) === 2 && tenant.get(o.address) === o.id; }
  function findTenants() {
    var earlier = new Map(tenant);
    tenant.clear();
    objects.forEach(function (o) {
      var s = o.drawn ? get(F.STATE, o.id) : 0;
      if (s === 0) { return; }
      var t = tenant.get(o.address);
      if (!t || o.id > t) { tenant.set(o.address, o.id); }
    });
    // A block of slots may take the place of a freed object, too.
    objects.forEach(function (o) {
      if (o.drawn && get(F.STATE, o.id) === 1 && get(F.BUFFER, o.id)) {
        var t = tenant.get(get(F.BUFFER, o.id) - 1);
        if (t && get(F.STATE, t) === 2) { tenant.set(get(F.BUFFER, o.id) - 1, 0); }
      }
    });
    tenant.forEach(function (id, address) {
      var old = earlier.get(address);
      if (old !== id) { [old, id].forEach(function (x) { if (x) { dirty.objects.add(x); } }); }
    });
    earlier.forEach(function (id, address) { if (id && !tenant.has(address)) { dirty.objects.add(id); } });
  }

  function drawObject(o, moment, changes) {
    var s = get(F.STATE, o.id);
    var visible = s === 1 || isShadow(o);
    if (!visible) {
      if (nodes[o.id]) { nodes[o.id].g.style.display = 'none'; }
      return;
    }
    var node = nodeOf(o);
    var wrong = isWrong(o.id, moment);
    var marked = s === 1 && get(F.MARK, o.id) > 0;
    node.g.style.display = '';
    node.g.setAttribute('class', 'object' + (s === 2 ? ' freed' : '') + (s === 1 && get(F.UNREACHABLE, o.id) ? ' unreachable' : '')
      + (rooted.has(o.id) && s === 1 ? ' rooted' : '') + (marked ? ' marked' : '')
      + (marked && !listsAreUsed && get(F.VISITED, o.id) ? ' black' : '')
      + (o.id === moment.subject ? ' subject' : '') + (o.id === chosen ? ' chosen' : '') + (wrong ? ' wrong' : ''));
    node.inner.textContent = '';
    var second = svg('text', { x: 9, y: 31 }, node.inner);
    function part(text, className) {
      svg('tspan', className ? { 'class': className } : {}, second).textContent = text;
    }
    function changed(field) { return changes.fields.has(field + ' ' + o.id) ? 'changed' : 'soft'; }
    if (s === 2) {
      part('freed', wrong ? 'wrong' : 'soft');
    } else {
      var separator = '';
      if (countsAreUsed) {
        var count = get(F.COUNT, o.id), truth = get(F.REFERENCES, o.id);
        part('count ' + number(count), wrong ? 'wrong' : changed(F.COUNT));
        if (count !== truth) { part(' (' + number(truth) + ')' + (wrong ? ' \u2717' : ''), wrong ? 'wrong' : 'soft'); }
        separator = ' ';
      }
      if (get(F.SCRATCH, o.id) || changes.fields.has(F.SCRATCH + ' ' + o.id)) {
        part(separator + 'scratch ' + number(get(F.SCRATCH, o.id)), changed(F.SCRATCH));
        separator = ' ';
      }
      if (!countsAreUsed && moment && collecting() >= 0) {
        part(marked ? (get(F.VISITED, o.id) || o.atom ? 'black' : 'grey') : 'white', changed(F.MARK));
        separator = ' ';
      }
      if (separator === '') { part(o.kind, 'soft'); }
    }
    drawRows(o, node.inner, s, changes);
    drawBadges(o, node.badges, s, marked);
  }
  function drawRows(o, inner, s, changes) {
    var rows = [];
    if (s === 1 && o.atom) { rows.push({ text: o.kind === 'str' ? '"' + o.text + '"' : o.text, index: -1 }); }
    var count = s === 1 ? get(F.SLOTS, o.id) : 0;
    for (var i = 0; i < Math.min(count, MOST_ROWS); i++) {
      var value = get(F.SLOT, o.id, i);
      rows.push({ text: slotName(o.id, i) + (value < 0 ? ' ' + D.texts[-value] : ''), index: i, empty: value === 0 });
    }
    if (count > MOST_ROWS) { rows.push({ text: '\u2026 ' + number(count - MOST_ROWS) + ' more', index: -1 }); }
    if (s === 1 && o.kind === 'weakref') { rows[1] = { text: get(F.TARGET, o.id) ? 'target' : 'target None', index: -2 }; }
    rows.forEach(function (row, r) {
      var y = HEAD + r * ROW;
      svg('line', { x1: 0, y1: y, x2: o.w, y2: y }, inner);
      var text = svg('text', { x: 9, y: y + 14 }, inner);
      text.textContent = clipped(row.text, Math.floor((o.w - 14) / 7.3));
      if (row.index >= 0 && changes.slots.has(o.id + ' ' + row.index)) { text.setAttribute('class', 'changed'); }
      else if (row.empty) { text.setAttribute('class', 'soft'); }
    });
  }
  function drawBadges(o, parent, s, marked) {
    parent.textContent = '';
    if (s !== 1) { return; }
    var letters = [];
    if (generationsAreUsed && get(F.LIST, o.id)) { letters.push(String(get(F.GENERATION, o.id))); }
    if (get(F.FINALIZED, o.id)) { letters.push('F'); }
    if (marked) { letters.push('M'); }
    letters.forEach(function (letter, i) {
      var badge = svg('g', { 'class': 'badge', transform: 'translate(' + (o.w - 13 - i * 17) + ' -7)' }, parent);
      svg('rect', { width: 15, height: 14, rx: 3 }, badge);
      svg('text', { x: 7.5, y: 11, 'text-anchor': 'middle' }, badge).textContent = letter;
    });
  }

  // ---- references

  function curve(fromBox, y, to) {
    var right = fromBox.x + fromBox.w, ty = to.y + 19, toRight = to.x + to.w, d;
    if (to.x > right) {
      d = Math.max(26, (to.x - right) / 2);
      return 'M' + right + ' ' + y + ' C' + (right + d) + ' ' + y + ' ' + (to.x - d) + ' ' + ty + ' ' + (to.x - 5) + ' ' + ty;
    }
    if (toRight < fromBox.x) {
      d = Math.max(26, (fromBox.x - toRight) / 2);
      return 'M' + fromBox.x + ' ' + y + ' C' + (fromBox.x - d) + ' ' + y + ' ' + (toRight + d) + ' ' + ty + ' ' + (toRight + 5) + ' ' + ty;
    }
    d = 30 + Math.min(34, Math.abs(ty - y) / 7);
    return 'M' + right + ' ' + y + ' C' + (right + d) + ' ' + y + ' ' + (toRight + d) + ' ' + (ty - 6) + ' ' + (toRight + 5) + ' ' + (ty - 6);
  }
  function putArrow(key, fromBox, y, toId, classes) {
    var to = object(toId);
    if (!to.drawn) {
      putPath(key, 'M' + (fromBox.x + fromBox.w) + ' ' + y + ' h24', classes + ' pale');
      return;
    }
    if (get(F.STATE, toId) === 2) {
      if (!isShadow(to)) { dropArrow(key); return; }
      classes += freedHeld.has(toId) && !/pale/.test(classes) ? ' dangling' : ' pale';
    }
    putPath(key, curve(fromBox, y, to), classes);
  }
  function putPath(key, d, classes) {
    var path = arrows.get(key);
    if (!path) {
      path = svg('path', {}, referenceLayer);
      arrows.set(key, path);
    }
    var all = d + classes;
    if (path.told === all) { return; }
    path.told = all;
    path.setAttribute('d', d);
    path.setAttribute('class', 'reference' + classes);
    var tip = /dangling|path/.test(classes) ? 'tip-wrong' : /now/.test(classes) ? 'tip-now' : /weak/.test(classes) ? 'tip-weak' : 'tip';
    path.setAttribute('marker-end', 'url(#' + tip + ')');
  }
  function dropArrow(key) {
    var path = arrows.get(key);
    if (path) { path.remove(); arrows.delete(key); }
  }
  var keysOf = [];
  function drawReferences(o, changes) {
    var old = keysOf[o.id] || [];
    var keys = keysOf[o.id] = [];
    if (get(F.STATE, o.id) === 1) { drawReferencesOfLive(o, changes, keys); }
    if (old.length) {
      var kept = new Set(keys);
      old.forEach(function (key) { if (!kept.has(key)) { dropArrow(key); } });
    }
  }
  function drawReferencesOfLive(o, changes, keys) {
    var pale = get(F.UNREACHABLE, o.id) ? ' pale' : '';
    referencesOf(o.id).forEach(function (r) {
      var row = Math.min(r.slot, MOST_ROWS);
      var key = 'o' + o.id + ' ' + r.slot;
      var classes = changes.slots.has(o.id + ' ' + r.slot) ? ' now' : redPath.has(key) ? ' path'
        : r.slot < MOST_ROWS ? pale : ' pale';
      keys.push(key);
      putArrow(key, o, o.y + HEAD + row * ROW + ROW / 2, r.to, classes);
    });
    var target = get(F.TARGET, o.id);
    if (target) {
      var key = 'w' + o.id;
      keys.push(key);
      putArrow(key, o, o.y + HEAD + 1.5 * ROW, target, ' weak' + (changes.fields.has(F.TARGET + ' ' + o.id) ? ' now' : ''));
    }
  }

  var rooted = new Set();
  var rootKeys = [];
  function findRooted() {
    rooted.clear();
    roots.forEach(function (root) { var to = get(F.ROOT, root.id); if (to) { rooted.add(to); } });
  }
  function drawRoots(changes) {
    rootKeys.forEach(dropArrow);
    rootKeys = [];
    groups.forEach(function (g) {
      g.rows.textContent = '';
      g.used = g.depth === 0;
    });
    roots.forEach(function (root) {
      var to = get(F.ROOT, root.id);
      var isChanged = changes.roots.has(root.id);
      if (root.y === null || (!to && !isChanged)) { return; }
      var g = groups.find(function (x) { return x.where === root.where && x.depth === root.depth; });
      g.used = g.used || to > 0;
      if (!to) { return; }
      var text = svg('text', { x: g.x + 12, y: root.y + 14 }, g.rows);
      text.textContent = clipped(root.name, 26);
      if (isChanged) { text.setAttribute('class', 'changed'); }
      var key = 'r' + root.id;
      rootKeys.push(key);
      putArrow(key, g, root.y + ROW / 2, to, isChanged ? ' now' : redPath.has(key) ? ' path' : '');
    });
    groups.forEach(function (g) { g.node.style.display = g.used ? '' : 'none'; });
  }

  // ---- one step

  var redPath = new Set();
  var before = { subject: 0, changes: null, wrong: new Set(), red: new Set() };

  function show(step) {
    var to = Math.max(0, Math.min(LAST, step));
    if (to === current) { return; }
    while (current < to) { current++; applyForward(moments[current]); }
    while (current > to) { applyBackward(moments[current]); current--; }
    draw();
    if (!addressing) { address(); }
  }

  // A browser takes so many new addresses a second and no more: the newest step is in the address a moment later.
  var addressing = 0;
  function address() {
    addressing = 0;
    if (location.hash === '#step=' + current) { return; }
    history.replaceState(null, '', '#step=' + current);
    addressing = setTimeout(address, 300);
  }

  function draw() {
    var moment = moments[current];
    var changes = changesOf(moment);
    if (dirty.everything || dirty.memory) { findTenants(); }
    var rootedBefore = new Set(rooted);
    findRooted();
    rootedBefore.forEach(function (id) { if (!rooted.has(id)) { dirty.objects.add(id); } });
    rooted.forEach(function (id) { if (!rootedBefore.has(id)) { dirty.objects.add(id); } });
    findFreedHeld();
    redPath = new Set();
    var path = null;
    freedHeld.forEach(function (id) { path = path || pathTo(id); });
    if (path) { path.forEach(function (p) { redPath.add(p.key); }); }
    var all = dirty.everything || redPath.size > 0 || before.red.size > 0;
    var wrong = new Set();
    objects.forEach(function (o) { if (o.drawn && isWrong(o.id, moment)) { wrong.add(o.id); } });
    [moment.subject, before.subject, chosen].forEach(function (id) { if (id) { dirty.objects.add(id); } });
    wrong.forEach(function (id) { dirty.objects.add(id); });
    before.wrong.forEach(function (id) { dirty.objects.add(id); });
    if (before.changes) {
      before.changes.fields.forEach(function (key) { dirty.objects.add(+key.split(' ')[1]); });
      before.changes.slots.forEach(function (key) { dirty.objects.add(+key.split(' ')[0]); });
    }
    var inCollection = collecting() >= 0;
    if (all || (before.inCollection !== inCollection)) {
      objects.forEach(function (o) { dirty.objects.add(o.id); });
    }
    dirty.objects.forEach(function (id) {
      var o = object(id);
      if (o && o.drawn) { drawObject(o, moment, changes); drawReferences(o, changes); }
    });
    drawRoots(changes);
    drawPanels(moment, changes, path);
    before = { subject: moment.subject, changes: changes, wrong: wrong, red: redPath, inCollection: inCollection };
    dirty = { objects: new Set(), roots: false, lists: false, memory: false };
    follow(moment);
  }

  /** Scrolls to what the step is about, if it is out of sight. */
  function follow(moment) {
    var drawn = moment.subject && object(moment.subject);
    if (!drawn || !drawn.drawn) { return; }
    var stage = el('stage');
    var o = { x: drawn.x * scale, y: drawn.y * scale, w: drawn.w * scale, h: drawn.h * scale };
    var left = stage.scrollLeft, top = stage.scrollTop;
    if (o.x < left || o.x + o.w > left + stage.clientWidth) { left = o.x + o.w < stage.clientWidth ? 0 : o.x - 40; }
    if (o.y < top || o.y + o.h > top + stage.clientHeight) { top = o.y + o.h < stage.clientHeight ? 0 : o.y - 40; }
    stage.scrollTo(left, top);
  }

  /** The whole drawing is shown if it need not be much smaller for that. */
  var scale = 1;
  function fit() {
    var stage = el('stage');
    var fits = Math.min(stage.clientWidth / D.size[0], stage.clientHeight / D.size[1]);
    scale = Math.max(SMALLEST, Math.min(1, fits));
    graph.setAttribute('width', Math.round(D.size[0] * scale));
    graph.setAttribute('height', Math.round(D.size[1] * scale));
  }

  // ---- panels

  function drawPanels(moment, changes, path) {
    el('number').textContent = 'step ' + number(current) + ' of ' + number(LAST);
    el('slider').value = current;
    el('slider').setAttribute('aria-valuetext', 'step ' + current + ' of ' + LAST + ': ' + moment.sentence);
    el('sentence').textContent = moment.sentence;
    drawAround(moment, path);
    el('first').disabled = el('back').disabled = current === 0;
    el('last').disabled = el('forward').disabled = current === LAST;
    drawProgram(moment);
    drawJava(moment);
    if (dirty.lists || before.inCollection !== (collecting() >= 0)) { drawLists(); }
    if (dirty.memory || freedHeld.size || before.red.size) { drawMemory(); }
    markSubject(moment.subject);
    drawDetails(moment);
    drawOutput();
    drawMeter(changes);
    drawCursor();
    if (!el('table').hidden) { drawTable(moment); }
  }
  function drawAround(moment, path) {
    var around = el('around');
    around.textContent = '';
    var context = contexts[current];
    var parts = [];
    if (context.collection >= 0) { parts.push('in a collection of generation ' + context.collection); }
    context.around.forEach(function (a) { parts.push('in ' + a.text); });
    if (parts.length) { html('span', parts.join(' \u203A ') + '  ', '', around); }
    if (path) {
      html('b', '\u2717 Freed, and the program can still reach it: ' + pathText(path), '', around);
    } else if (moment.violation) {
      html('b', '\u2717 ' + moment.violation, '', around);
    } else if (current === 0 && (D.leftOut || D.objectsLeftOut)) {
      html('span', 'Left out: ' + number(D.leftOut) + ' steps before this one and ' + number(D.objectsLeftOut)
        + ' objects that the last steps are not about.', '', around);
    }
  }

  var programLines = D.program.map(function (line, i) {
    var li = html('li', null, '', el('program'));
    html('span', i + 1, '', li);
    html('span', line || ' ', /^\s*#/.test(line) ? 'faint' : '', li);
    return li;
  });
  function mark(lines, line, ol, name) {
    var old = ol[name + 'Line'];
    if (old) { old.classList.remove(name); old.removeAttribute('aria-current'); }
    var li = ol[name + 'Line'] = lines[line - 1];
    if (li) {
      li.classList.add(name);
      if (name === 'now') { li.setAttribute('aria-current', 'step'); }
      var top = li.offsetTop - ol.offsetTop;
      if (top < ol.scrollTop || top + 20 > ol.scrollTop + ol.clientHeight) { ol.scrollTop = top - ol.clientHeight / 2; }
    }
  }
  function drawProgram(moment) { mark(programLines, moment.line, el('program'), 'now'); }

  var javaFile = '';
  var javaLines = [];
  function openJava(file) {
    if (file === javaFile || !D.java[file]) { return; }
    javaFile = file;
    el('java').textContent = '';
    el('h-java').textContent = file;
    el('h-java').className = 'file';
    el('java').nowLine = el('java').wasLine = null;
    javaLines = D.java[file].map(function (line, i) {
      var li = html('li', null, '', el('java'));
      html('span', i + 1, '', li);
      html('span', line || ' ', /^\s*(\*|\/\*|\/\/)/.test(line) ? 'faint' : '', li);
      return li;
    });
  }
  function calls(stack) {
    return stack.map(function (f) { return f[2] + ':' + f[1]; }).reverse().join(' \u203A ');
  }
  /** Where the collector is; if it does nothing, where it was before. */
  function drawJava(moment) {
    var at = current;
    while (at > 0 && !moments[at].stack) { at--; }
    var stack = D.stacks[moments[at].stack];
    if (!stack.length) {
      el('stack').textContent = 'Nothing of it has run yet.';
      mark(javaLines, 0, el('java'), 'now');
      return;
    }
    openJava(stack[0][0]);
    var here = stack[0][0] === javaFile ? stack[0][1] : 0;
    el('stack').textContent = (at === current ? '' : 'The program runs. Last: ') + calls(stack);
    mark(javaLines, at === current ? 0 : here, el('java'), 'was');
    mark(javaLines, at === current ? here : 0, el('java'), 'now');
  }

  /** Marks the chips and cells of what the step is about. */
  function markSubject(id) {
    document.querySelectorAll('.chip.subject, .cell.subject').forEach(function (n) { n.classList.remove('subject'); });
    document.querySelectorAll('[data-id="' + id + '"]').forEach(function (n) { n.classList.add('subject'); });
  }
  function chip(id, text, parent) {
    var node = html('span', text, 'chip mono' + (get(F.UNREACHABLE, id) ? ' unreachable' : ''), parent);
    node.dataset.id = id;
    node.addEventListener('click', function () { choose(id); });
    node.addEventListener('mouseenter', function () { point(id, true); });
    node.addEventListener('mouseleave', function () { point(id, false); });
    return node;
  }
  function lane(title, ids, text) {
    var row = html('div', null, 'lane', el('lists'));
    html('span', title, '', row);
    var chips = html('span', null, 'chips', row);
    ids.slice(0, 200).forEach(function (id) { chip(id, text(id), chips); });
    if (ids.length > 200) { html('span', '\u2026 ' + number(ids.length - 200) + ' more', '', chips); }
    if (!ids.length) { html('span', '\u2013', '', chips); }
  }
  el('listsPart').hidden = !listsAreUsed && !marksAreUsed && !hasThresholds;
  function drawLists() {
    if (el('listsPart').hidden) { return; }
    el('lists').textContent = '';
    var live = objects.filter(function (o) { return o.drawn && get(F.STATE, o.id) === 1; });
    function name(id) { return object(id).name; }
    function withScratch(id) {
      return name(id) + (collecting() >= 0 ? ' \u00B7 ' + get(F.SCRATCH, id) : '');
    }
    if (hasThresholds) {
      var counters = [];
      for (var g = 0; g < 3; g++) {
        counters.push(g + ': ' + number(get(F.GENERATION_COUNT, 0, g)) + ' of ' + number(get(F.GENERATION_THRESHOLD, 0, g)));
      }
      var row = html('div', null, 'lane', el('lists'));
      html('span', 'counters of the generations', '', row);
      html('span', counters.join('  \u00B7  '), 'mono', row);
    }
    D.lists.forEach(function (title, i) {
      var members = live.filter(function (o) { return get(F.LIST, o.id) === i + 1; })
        .sort(function (a, b) { return get(F.ORDER, a.id) - get(F.ORDER, b.id); })
        .map(function (o) { return o.id; });
      if (members.length || /generation|young|old/i.test(title)) { lane(title + ' (' + number(members.length) + ')', members, withScratch); }
    });
    if (!listsAreUsed && marksAreUsed) {
      var inside = collecting() >= 0;
      function byMark(a, b) { return get(F.MARK, a.id) - get(F.MARK, b.id); }
      function ids(list) { return list.map(function (o) { return o.id; }); }
      var marked = live.filter(function (o) { return get(F.MARK, o.id) > 0; }).sort(byMark);
      function isGrey(o) { return !o.atom && !get(F.VISITED, o.id); }
      lane('white: no mark', inside ? ids(live.filter(function (o) { return !get(F.MARK, o.id); })) : [], name);
      lane('grey: worklist, oldest first', ids(marked.filter(isGrey)), name);
      lane('black: looked into', ids(marked.filter(function (o) { return !isGrey(o); })), name);
    }
  }

  // ---- memory

  var pages = [];
  (function () {
    var found = {};
    function use(address, bytes) {
      if (bytes <= 0) { return; }
      var n = Math.floor(address / PAGE);
      found[n] = found[n] || { number: n, top: 0, bytes: bytes };
      found[n].top = Math.max(found[n].top, address + bytes - n * PAGE);
    }
    objects.forEach(function (o) { if (o.drawn) { use(o.address, o.bytes); } });
    var buffers = {};
    D.moments.forEach(function (m) {
      for (var i = 0; i < m[9].length; i += 4) {
        if (m[9][i] === F.BUFFER) { buffers[m[9][i + 1]] = m[9][i + 3] - 1; }
        if (m[9][i] === F.BUFFER_BYTES && m[9][i + 3] > 0) { use(buffers[m[9][i + 1]], m[9][i + 3]); }
      }
    });
    Object.keys(found).forEach(function (n) { pages.push(found[n]); });
    pages.sort(function (a, b) { return a.number - b.number; });
    pages.forEach(function (page) {
      page.row = html('div', null, 'page', el('memory'));
      page.label = html('span', '', '', page.row);
      page.cells = html('span', null, 'cells', page.row);
    });
  })();
  var usedHead = el('h-memory');
  function drawMemory() {
    var blocks = {};
    var used = 0;
    function put(address, bytes, id, role) {
      if (!bytes) { return; }
      var n = Math.floor(address / PAGE);
      (blocks[n] = blocks[n] || []).push({ address: address, bytes: bytes, id: id, role: role });
      if (role !== 'shadow') { used += bytes; }
    }
    objects.forEach(function (o) {
      if (!o.drawn) { return; }
      if (get(F.STATE, o.id) === 1) {
        put(o.address, o.bytes, o.id, 'used');
        if (get(F.BUFFER, o.id)) { put(get(F.BUFFER, o.id) - 1, get(F.BUFFER_BYTES, o.id), o.id, 'slots'); }
      } else if (isShadow(o)) {
        put(o.address, o.bytes, o.id, 'shadow');
      }
    });
    usedHead.textContent = 'Memory: ' + number(used) + ' of ' + number(D.capacity) + ' bytes' + (D.objectsLeftOut ? ' are drawn' : ' in use');
    pages.forEach(function (page) {
      var here = (blocks[page.number] || []).sort(function (a, b) { return a.address - b.address; });
      var live = here.find(function (b) { return b.role !== 'shadow'; }) || here[0];
      var cell = live ? live.bytes : page.bytes;
      page.bytes = cell;
      page.cells.textContent = '';
      if (cell > 512) {
        page.label.textContent = 'page ' + page.number + ', a block of ' + number(cell);
        here.forEach(function (b) { cellNode(b, page.cells, 'run').textContent = object(b.id).name; });
        return;
      }
      page.label.textContent = 'page ' + page.number + ', cells of ' + cell;
      var byCell = {};
      here.forEach(function (b) { if (b.bytes === cell || b.role !== 'shadow') { byCell[Math.floor((b.address - page.number * PAGE) / cell)] = b; } });
      var shown = Math.min(Math.floor(PAGE / cell), Math.ceil(page.top / cell) + 2);
      for (var i = 0; i < shown; i++) {
        if (byCell[i]) { cellNode(byCell[i], page.cells, ''); } else { html('span', null, 'cell', page.cells); }
      }
      var rest = Math.floor(PAGE / cell) - shown;
      if (rest > 0) { html('span', '+' + rest, 'faint mono', page.cells).style.color = 'var(--soft)'; }
    });
  }
  function cellNode(block, parent, more) {
    var o = object(block.id);
    var node = html('span', null, 'cell ' + block.role + ' ' + more
      + (block.role !== 'shadow' && get(F.UNREACHABLE, o.id) ? ' unreachable' : '')
      + (freedHeld.has(o.id) ? ' wrong' : ''), parent);
    node.title = o.name + (block.role === 'slots' ? ', its slots' : block.role === 'shadow' ? ', freed' : '') + ', address ' + number(block.address);
    node.dataset.id = o.id;
    node.addEventListener('click', function () { choose(o.id); });
    node.addEventListener('mouseenter', function () { point(o.id, true); });
    node.addEventListener('mouseleave', function () { point(o.id, false); });
    return node;
  }
  function point(id, on) {
    if (nodes[id]) { nodes[id].g.classList.toggle('pointed', on); }
    document.querySelectorAll('[data-id="' + id + '"]').forEach(function (c) { c.classList.toggle('pointed', on); });
  }

  // ---- details

  function choose(id) {
    var old = chosen;
    chosen = id;
    [old, id].forEach(function (x) { if (x) { dirty.objects.add(x); } });
    draw();
  }
  function drawDetails(moment) {
    var part = el('object');
    part.textContent = '';
    var id = chosen || moment.subject;
    el('h-object').textContent = chosen ? 'Chosen object' : 'Object of this step';
    if (!id) { html('p', 'This step is about no single object. Choose one in the drawing.', '', part).style.padding = '0 14px'; return; }
    var o = object(id);
    var dl = html('dl', null, '', part);
    function row(term, text, className) { html('dt', term, '', dl); return html('dd', text, className || '', dl); }
    html('b', null, '', row('name', '')).textContent = o.name;
    if (!o.drawn) { row('', 'left out of this drawing'); return; }
    var s = get(F.STATE, id);
    if (s === 0) { row('', 'not allocated yet'); return; }
    row('kind', o.kind + (o.atom ? ', an atom' : ', a container'));
    if (o.text) { row('value', clipped(o.text, 200)); }
    if (s === 2) { row('', 'freed', isWrong(id, moment) ? 'wrong' : ''); }
    var way = pathTo(id);
    if (s === 1) {
      var wrong = isWrong(id, moment);
      if (countsAreUsed) { row('count', number(get(F.COUNT, id)), wrong ? 'wrong' : ''); }
      row('true count', number(get(F.REFERENCES, id)) + (current > D.trueUpTo ? ' (at step ' + D.trueUpTo + ')' : ''), wrong ? 'wrong' : '');
    }
    var holders = holdersOf(id);
    row('held by', holders.length ? '' : 'nobody');
    if (holders.length) {
      var dd = dl.lastChild;
      holders.slice(0, 12).forEach(function (h) {
        html('div', h.text + (h.holder && get(F.UNREACHABLE, h.holder) ? ' (unreachable)' : ''), 'mono', dd);
      });
      if (holders.length > 12) { html('div', number(holders.length - 12) + ' more', '', dd); }
    }
    row('reachable', way ? pathText(way) : 'no: no way from a root', s === 2 && way ? 'wrong' : way ? 'mono' : '');
    if (s === 1) {
      if (marksAreUsed) { row('mark', get(F.MARK, id) ? 'marked' + (get(F.VISITED, id) ? ', looked into' : '') : 'no'); }
      if (usesScratch) { row('scratch', number(get(F.SCRATCH, id))); }
      if (generationsAreUsed) { row('generation', String(get(F.GENERATION, id))); }
      if (listsAreUsed) { row('list', get(F.LIST, id) ? D.lists[get(F.LIST, id) - 1] : 'none'); }
      if (o.del) { row('finalizer', get(F.FINALIZED, id) ? 'was called' : 'not called yet'); }
      if (o.kind === 'weakref') { row('target', get(F.TARGET, id) ? object(get(F.TARGET, id)).name : 'None'); }
    }
    row('allocated', o.line ? 'line ' + o.line : 'before the program');
    row('address', number(o.address) + ', ' + number(o.bytes) + ' bytes');
  }
  function drawOutput() {
    var part = el('output');
    part.textContent = '';
    var printed = D.printed.filter(function (p) { return p[0] <= current; });
    var expected = D.expected;
    if (!printed.length && (!expected.length || current < LAST)) { html('p', 'nothing yet', '', part).style.padding = '0 14px'; return; }
    var table = html('table', null, 'mono', part);
    var head = html('tr', null, '', html('thead', null, '', table));
    html('th', 'printed', '', head).scope = 'col';
    if (expected.length) { html('th', 'CPython prints', '', head).scope = 'col'; }
    var body = html('tbody', null, '', table);
    var rows = current === LAST ? Math.max(printed.length, expected.length) : printed.length;
    var differs = false;
    for (var i = Math.max(0, rows - 200); i < rows; i++) {
      var is = i < printed.length ? printed[i][1] : null;
      var should = i < expected.length ? expected[i] : null;
      var first = expected.length && !differs && (is !== null || current === LAST) && is !== should;
      differs = differs || first;
      var tr = html('tr', null, first ? 'differs' : printed[i] && printed[i][0] === current ? 'now' : '', body);
      printedCell(first, printed[i], tr);
      if (expected.length) { html('td', should === null ? '(nothing)' : should, '', tr); }
    }
  }
  /** What was printed leads to the step that printed it. */
  function printedCell(differs, line, tr) {
    var cell = html('td', line ? '' : (differs ? '\u2717 ' : '') + '(nothing)', '', tr);
    if (!line) { return; }
    var button = html('button', (differs ? '\u2717 ' : '') + line[1], '', cell);
    button.title = 'the step that prints it';
    button.addEventListener('click', function () { show(line[0]); });
  }
  /** The step of the first line that CPython does not print, or the last step if one is missing; -1 if all are the same. */
  function firstDifference() {
    for (var i = 0; i < D.expected.length; i++) {
      if (i >= D.printed.length) { return LAST; }
      if (D.printed[i][1] !== D.expected[i]) { return D.printed[i][0]; }
    }
    return D.expected.length && D.printed.length > D.expected.length ? D.printed[D.expected.length][0] : -1;
  }
  function drawMeter(changes) {
    var part = el('meter');
    part.textContent = '';
    var table = html('table', null, '', part);
    var body = html('tbody', null, '', table);
    METER.forEach(function (name, i) {
      var tr = html('tr', null, changes.meter[i] ? 'now' : '', body);
      var th = html('th', name, '', tr);
      th.scope = 'row';
      html('td', number(get(F.METER, 0, i)), 'number', tr);
      html('td', changes.meter[i] > 0 ? '+' + number(changes.meter[i]) : '', 'number', tr);
    });
    D.bounds.forEach(function (bound) {
      var now = bound[0].split(' and ').reduce(function (sum, name) {
        return sum + get(F.METER, 0, METER.indexOf(name));
      }, 0);
      var done = Math.max(0, now - bound[1]);
      var broken = done > bound[2];
      html('p', (broken ? '\u2717 ' : '') + 'Of the ' + bound[0] + ', ' + number(done) + ' count for this test. It allows '
        + number(bound[2]) + '.', broken ? 'bound wrongtext' : 'bound', part);
    });
  }
  function drawTable(moment) {
    var part = el('table');
    part.textContent = '';
    var both = html('div', null, 'tables', part);
    function table(caption, heads) {
      var t = html('table', null, '', both);
      html('caption', caption, '', t);
      var tr = html('tr', null, '', html('thead', null, '', t));
      heads.forEach(function (h) { html('th', h, '', tr).scope = 'col'; });
      return html('tbody', null, '', t);
    }
    var body = table('Roots', ['where', 'name', 'refers to']);
    roots.forEach(function (root) {
      var to = get(F.ROOT, root.id);
      if (to) {
        var tr = html('tr', null, '', body);
        [root.where, root.name, object(to).name].forEach(function (text) { html('td', text, '', tr); });
      }
    });
    body = table('Objects', ['object', 'count', 'true count', 'refers to', 'what else']);
    objects.forEach(function (o) {
      var s = o.drawn ? get(F.STATE, o.id) : 0;
      if (s === 0 || (s === 2 && !isShadow(o))) { return; }
      var tr = html('tr', null, '', body);
      var button = html('button', o.name, '', html('td', null, '', tr));
      button.addEventListener('click', function () { choose(o.id); });
      html('td', s === 1 && countsAreUsed ? number(get(F.COUNT, o.id)) : '', 'number', tr);
      html('td', s === 1 ? number(get(F.REFERENCES, o.id)) : '', 'number', tr);
      html('td', referencesOf(o.id).map(function (r) { return slotName(o.id, r.slot) + ' ' + object(r.to).name; }).join(', ')
        + (get(F.TARGET, o.id) ? ' weakly ' + object(get(F.TARGET, o.id)).name : ''), '', tr);
      var facts = [];
      if (s === 2) { facts.push('freed'); }
      if (s === 1 && get(F.UNREACHABLE, o.id)) { facts.push('unreachable'); }
      if (get(F.MARK, o.id)) { facts.push('marked'); }
      if (get(F.FINALIZED, o.id)) { facts.push('finalizer called'); }
      if (generationsAreUsed && get(F.LIST, o.id)) { facts.push('generation ' + get(F.GENERATION, o.id)); }
      if (isWrong(o.id, moment)) { facts.push('wrong'); }
      html('td', facts.join(', '), '', tr);
    });
  }

  // ---- the time line

  var cursor = null;
  function timeX(step) {
    var width = el('time').clientWidth || 800;
    return 8 + (width - 16) * (LAST ? step / LAST : 0);
  }
  function drawTime() {
    var time = el('time');
    time.textContent = '';
    svg('line', { 'class': 'axis', x1: timeX(0), x2: timeX(LAST), y1: 20, y2: 20 }, time);
    var drawnAt = new Set();
    spans.forEach(function (s) {
      if (s.collection) {
        var x = timeX(s.from), w = Math.max(2, timeX(s.to) - x);
        svg('rect', { 'class': 'band', x: x, y: 12, width: w, height: 16 }, time);
        if (w > 90) { svg('text', { x: x + 4, y: 10 }, time).textContent = 'collection ' + s.generation; }
      }
    });
    moments.forEach(function (m, i) {
      var x = Math.round(timeX(i));
      if (m.kind === K.FREED && !drawnAt.has('f' + x)) {
        drawnAt.add('f' + x);
        svg('line', { 'class': 'free', x1: x, x2: x, y1: 21, y2: 27 }, time);
      } else if ((m.kind === K.FINALIZER_CALLED || m.kind === K.CALLBACK_CALLED) && !drawnAt.has('c' + x)) {
        drawnAt.add('c' + x);
        svg('path', { 'class': 'sign', d: m.kind === K.FINALIZER_CALLED
          ? 'M' + x + ' 1 l5 5 l-5 5 l-5 -5 z' : 'M' + (x - 4) + ' 2 h8 v8 h-8 z' }, time);
      }
      if (m.violation && i < LAST && !drawnAt.has('v')) { drawnAt.add('v'); cross(time, x); }
    });
    spans.forEach(function (s) {
      if (!s.collection) {
        var y = 12 + 3 * Math.min(5, s.nesting - 1);
        svg('path', { 'class': 'inner', d: 'M' + timeX(s.from) + ' ' + y + ' H' + Math.max(timeX(s.from) + 2, timeX(s.to)) }, time);
      }
    });
    if (D.headline) { cross(time, timeX(LAST)); }
    cursor = svg('line', { 'class': 'cursor', y1: 0, y2: 36, x1: 0, x2: 0 }, time);
    drawCursor();
  }
  function cross(time, x) {
    svg('path', { 'class': 'cross', d: 'M' + (x - 5) + ' 15 l10 10 M' + (x - 5) + ' 25 l10 -10' }, time);
  }
  function drawCursor() {
    if (cursor) {
      var x = timeX(current);
      cursor.setAttribute('x1', x);
      cursor.setAttribute('x2', x);
    }
  }

  // ---- going about

  var KINDS = [
    ['line of the program', [K.LINE]],
    ['reference', [K.REFERENCE_CREATED, K.REFERENCE_DROPPED, K.SLOT_WRITTEN, K.REFERENCE_CLEARED]],
    ['allocation', [K.ALLOCATED]],
    ['free', [K.FREED]],
    ['finalizer or callback', [K.FINALIZER_CALLED, K.CALLBACK_CALLED, K.PROGRAM_RETURNED]],
    ['collection', [K.COLLECTION_BEGUN, K.MARKING_ENDED, K.COLLECTION_ENDED]],
    ['mark', [K.MARKED]],
    ['look at references', [K.VISITED]],
    ['header or list', [K.HEADER_WRITTEN, K.GENERATION_CHANGED, K.LIST_APPENDED, K.LIST_REMOVED, K.LISTS_JOINED]],
    ['weak reference', [K.WEAK_REFERENCE_CLEARED]]
  ].filter(function (kind) {
    return moments.some(function (m) { return kind[1].indexOf(m.kind) >= 0; });
  });
  KINDS.push(['about the chosen object', null], ['wrong, says the oracle', null]);
  KINDS.forEach(function (kind, i) { html('option', kind[0], '', el('kind')).value = i; });
  function isOfKind(moment) {
    var kind = KINDS[el('kind').value];
    if (kind[1]) { return kind[1].indexOf(moment.kind) >= 0; }
    if (kind[0].indexOf('wrong') === 0) { return moment.violation !== '' || (D.headline !== '' && moment === moments[LAST]); }
    return chosen !== 0 && (moment.subject === chosen || moment.kind === K.SLOT_WRITTEN && moment.other === chosen);
  }
  function goToKind(direction) {
    for (var i = current + direction; i >= 0 && i <= LAST; i += direction) {
      if (isOfKind(moments[i])) { show(i); return; }
    }
  }
  function fromHash() {
    var match = /step=(\d+)/.exec(location.hash);
    return match ? +match[1] : D.headline ? LAST : 0;
  }

  function on(id, event, action) { el(id).addEventListener(event, action); }
  on('first', 'click', function () { show(0); });
  on('last', 'click', function () { show(LAST); });
  on('back', 'click', function () { show(current - 1); });
  on('forward', 'click', function () { show(current + 1); });
  on('next', 'click', function () { goToKind(1); });
  on('previous', 'click', function () { goToKind(-1); });
  on('failure', 'click', function () { show(LAST); });
  on('slider', 'input', function () { show(+el('slider').value); });
  on('help', 'click', function () { el('keys').showModal(); });
  on('close', 'click', function () { el('keys').close(); });
  on('asTable', 'click', toggleTable);
  on('save', 'click', function () {
    var a = document.createElement('a');
    a.href = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(standalone(isDark() ? 'dark' : 'light'));
    a.download = D.file.replace(/\.py$/, '') + '-step-' + current + '.svg';
    a.click();
  });
  on('theme', 'click', function () { document.documentElement.dataset.theme = isDark() ? 'light' : 'dark'; });
  function isDark() {
    var chosenTheme = document.documentElement.dataset.theme;
    return chosenTheme ? chosenTheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }
  function toggleTable() {
    el('table').hidden = !el('table').hidden;
    el('asTable').setAttribute('aria-expanded', String(!el('table').hidden));
    drawTable(moments[current]);
  }
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || el('keys').open || event.target.tagName === 'SELECT') { return; }
    var isSlider = event.target.id === 'slider';
    var actions = {
      n: function () { goToKind(1); },
      p: function () { goToKind(-1); },
      f: function () { if (D.headline) { show(LAST); } },
      d: function () { if (firstDifference() >= 0) { show(firstDifference()); } },
      t: toggleTable,
      '?': function () { el('keys').showModal(); }
    };
    if (!isSlider) {
      actions.ArrowRight = function () { show(current + 1); };
      actions.ArrowLeft = function () { show(current - 1); };
      actions.Home = function () { show(0); };
      actions.End = function () { show(LAST); };
    }
    if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
  });
  addEventListener('hashchange', function () { show(fromHash()); });
  addEventListener('resize', function () { drawTime(); fit(); });

  // ---- one step as a file of its own

  function standalone(theme) {
    var copy = graph.cloneNode(true);
    copy.querySelectorAll('[style*="display: none"]').forEach(function (n) { n.remove(); });
    var right = 0, bottom = 0;
    groups.forEach(function (g) { if (g.used) { right = Math.max(right, g.x + g.w); bottom = Math.max(bottom, g.y + g.h); } });
    objects.forEach(function (o) {
      if (o.drawn && nodes[o.id] && nodes[o.id].g.style.display !== 'none') {
        right = Math.max(right, o.x + o.w);
        bottom = Math.max(bottom, o.y + o.h);
      }
    });
    right += 60;
    bottom += 16;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', right);
    copy.setAttribute('height', bottom);
    copy.setAttribute('viewBox', '0 0 ' + right + ' ' + bottom);
    copy.removeAttribute('id');
    copy.removeAttribute('aria-label');
    svg('title', {}, null);
    var title = svg('title', {});
    title.textContent = D.file + ': ' + moments[current].sentence;
    var style = svg('style', {});
    style.textContent = styles(theme);
    copy.insertBefore(style, copy.firstChild);
    copy.insertBefore(title, copy.firstChild);
    return new XMLSerializer().serializeToString(copy) + '\n';
  }
  /** The rules of this page that a drawing needs, as they are written. */
  function styles(theme) {
    var sheet = document.querySelector('style').textContent, text = [];
    text.push('svg' + new RegExp('\\[data-theme="' + theme + '"\\] (\\{[^}]*\\})').exec(sheet)[1]);
    text.push('svg { background: var(--paper); }');
    text.push('text { font: 12px "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: var(--ink); }');
    sheet.split('\n').forEach(function (line) {
      if (/^\.(group|object|reference|soft|changed)/.test(line)) { text.push(line); }
    });
    return text.join('\n');
  }

  // ---- the beginning

  el('title').textContent = D.title || D.file;
  el('where').textContent = [D.lesson, D.step, D.file].filter(Boolean).join('  \u00B7  ');
  document.title = D.file + ': the heap, drawn';
  el('slider').max = LAST;
  el('failure').hidden = !D.headline;
  el('legend').textContent = 'On the time line: coloured band, a collection; \u25C6 finalizer, \u25A0 callback, with what runs inside it; '
    + 'short line, a free' + (D.headline ? '; \u2717 the failure' : '') + '.';
  if (D.report.length) {
    el('reportPart').hidden = false;
    el('report').textContent = D.headline + '\n\n' + D.report.join('\n');
  }
  var files = Object.keys(D.java);
  if (!files.length) { el('javaPart').hidden = true; }
  if (files.length) { openJava(files[0]); }
  show(fromHash());
  fit();
  follow(moments[current]);
  drawTime();
  window.picture = {
    go: function (step) { show(step); return current; },
    svg: standalone,
    last: LAST,
    step: function () { return current; },
    sentences: function () { return moments.map(function (m) { return m.sentence; }); }
  };
})();
