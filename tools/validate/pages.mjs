// Opens every page given in Chromium and prints, as JSON, what is wrong with it: [{file, rule, message, place}].
// axe-core, in light and dark, 320 and 1280 pixels wide; what axe leaves open about contrast, from the computed colours;
// no sideways scroll at 320 pixels, as it comes and with wider text spacing (WCAG 1.4.10, 1.4.12); with scripts off, the
// same words as with scripts on, no request but for the page itself, and nothing that the browser complains of; no text cut
// off by wider spacing; and what used.mjs tries out.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { used } from './used.mjs'

const modules = process.env.VALIDATORS
const puppeteer = createRequire(`${modules}/`)('puppeteer-core')
const axe = readFileSync(`${modules}/axe-core/axe.min.js`, 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'
const found = []

// Runs in the page: the nodes whose contrast axe could not settle, measured against the first background that covers them.
const unreadable = selectors => {
  const parts = colour => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => (v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0)
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05) }
  const opaque = colour => colour.startsWith('rgb') && (parts(colour)[3] ?? 1) === 1
  const around = element => {
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(one)
      if (backgroundImage !== 'none') return ''
      if (opaque(backgroundColor)) return backgroundColor
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? '' : 'rgb(255, 255, 255)'
  }
  const below = element => {
    const svg = element.closest('svg')
    if (svg) {
      element.scrollIntoView({ block: 'center', inline: 'center' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const shapes = document.elementsFromPoint(left + width / 2, top + height / 2).filter(one => svg.contains(one) && one !== svg && !one.closest('text, line'))
      const paint = one => { const { fill, fillOpacity, opacity } = getComputedStyle(one); return opaque(fill) ? [parts(fill), fillOpacity * opacity] : null }
      const layers = shapes.map(paint).filter(Boolean)
      const last = layers.findIndex(([, strength]) => strength === 1)
      const paper = last >= 0 ? layers[last][0] : parts(around(svg) || 'rgb(255, 255, 255)')
      const mixed = layers.slice(0, last >= 0 ? last : undefined).reduceRight((ground, [fill, strength]) => ground.map((value, place) => value + (fill[place] - value) * strength), paper)
      if (layers.length) return `rgb(${mixed.map(Math.round).join(', ')})`
    }
    return around(svg ?? element)
  }
  return selectors.flatMap(selector => {
    const element = document.querySelector(selector)
    const style = getComputedStyle(element)
    const colour = element.closest('svg') ? style.fill : style.color
    const ground = below(element)
    const size = parseFloat(style.fontSize)
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5
    if (!ground || !opaque(colour)) return [[selector, `no plain colours: ${colour} on ${ground || 'an unknown ground'}`]]
    const value = ratio(parts(colour), parts(ground))
    return value < least ? [[selector, `contrast ${value.toFixed(2)} of ${least}: ${colour} on ${ground}`]] : []
  })
}

const sideways = () => [...[document.documentElement, document.body].filter(one => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX)).map(one => `${one.tagName} hides what is too wide`),
  ...(document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} pixels wide in a window of ${innerWidth}`] : [])]

// Runs in the page: what is cut off, but for words that are there for the ear only.
const clipped = () => [...document.querySelectorAll('body *')].filter(one => {
  const { overflowY, clipPath, display } = getComputedStyle(one)
  return display !== 'none' && clipPath === 'none' && ['hidden', 'clip'].includes(overflowY) && one.scrollHeight > one.clientHeight + 2 && !one.closest('svg')
}).map(one => `${one.tagName}.${one.className} cuts its text off`)

const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH, headless: true, args: process.getuid() === 0 ? ['--no-sandbox'] : [], protocolTimeout: 600_000 })

async function open(file, { width = 320, scheme = 'light', scripts = true, bypass = true } = {}) {
  const page = await browser.newPage()
  page.setDefaultTimeout(600_000)
  const asked = []
  const said = []
  page.on('request', request => asked.push(request.url()))
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(String(error)))
  await page.setViewport({ width, height: 800 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setBypassCSP(bypass)
  await page.setJavaScriptEnabled(scripts)
  const address = pathToFileURL(file).href
  await page.goto(address, { waitUntil: 'load' })
  return { page, said, others: asked.filter(url => url !== address && !url.startsWith('data:')) }
}

async function accessible(file, scheme, width) {
  const { page } = await open(file, { scheme, width })
  const place = `${scheme} ${width}`
  await page.evaluate(axe)
  const { violations, incomplete } = await page.evaluate(tags => window.axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }), TAGS)
  for (const { id, help, nodes } of violations) found.push({ file, rule: id, message: `${help}: ${nodes.length} times, first ${nodes[0].target.join(' ')}`, place })
  for (const { id, help, nodes } of incomplete.filter(one => one.id !== 'color-contrast')) {
    found.push({ file, rule: `${id}-open`, message: `axe can't settle: ${help}: ${nodes[0].target.join(' ')}`, place })
  }
  const open_contrast = incomplete.filter(one => one.id === 'color-contrast').flatMap(one => one.nodes.map(node => node.target[0]))
  const poor = await page.evaluate(unreadable, open_contrast)
  if (poor.length) found.push({ file, rule: 'contrast', message: `${poor.length} times, first ${poor[0].join(': ')}`, place })
  await page.close()
}

async function narrow(file) {
  const { page } = await open(file)
  for (const message of await page.evaluate(sideways)) found.push({ file, rule: 'reflow', message, place: '320' })
  await page.addStyleTag({ content: SPACING })
  for (const message of await page.evaluate(sideways)) found.push({ file, rule: 'reflow', message, place: '320, wider text spacing' })
  for (const message of await page.evaluate(clipped)) found.push({ file, rule: 'clipped', message, place: '320, wider text spacing' })
  await page.close()
}

async function alone(file) {
  const words = []
  for (const scripts of [true, false]) {
    const { page, said, others } = await open(file, { width: 1280, scripts, bypass: false })
    await new Promise(done => setTimeout(done, 300))
    words.push(await page.evaluate(() => (document.querySelector('main') ?? document.body).innerText))
    for (const message of new Set(said)) found.push({ file, rule: 'console', message, place: scripts ? '' : 'scripts off' })
    for (const message of new Set(others)) found.push({ file, rule: 'request', message, place: scripts ? '' : 'scripts off' })
    await page.close()
  }
  if (words[0] !== words[1]) found.push({ file, rule: 'scripts', message: `${words[1].length} letters without scripts, ${words[0].length} with them`, place: '' })
}

for (const file of process.argv.slice(2)) {
  for (const scheme of ['light', 'dark']) for (const width of [320, 1280]) await accessible(file, scheme, width)
  await narrow(file)
  await alone(file)
  await used(options => open(file, options), sideways, (rule, message) => found.push({ file, rule, message, place: 'in use' }))
}
await browser.close()
console.log(JSON.stringify(found))
