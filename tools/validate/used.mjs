// Uses a page as readers do: search from the keyboard, the language switch in the middle of the text, low vision mode.
// Reports what doesn't do what it should. Pages without these (the index) are left alone.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const TABS = 40 // steps of the keyboard to the search field, at most
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds))

// Runs in the page: a long word of its last paragraph, in letters that every keyboard of the region has.
const wanted = () => {
  const texts = [...document.querySelectorAll('.body p, .body td')].map(one => one.innerText.trim()).filter(Boolean).reverse()
  const words = texts.flatMap(text => text.match(/\p{L}{6,}/gu) ?? [])
  const word = words.find(one => /[қөүұңғәі]/i.test(one)) ?? words.find(one => /ё/i.test(one)) ?? words[0]
  const plain = { қ: 'к', ө: 'о', ү: 'у', ұ: 'у', ң: 'н', ғ: 'г', ә: 'а', і: 'и', ё: 'е' }
  return word.toUpperCase().toLowerCase().replace(/[қөүұңғәіё]/g, letter => plain[letter]).toUpperCase()
}
const searched = () => ({
  marks: document.querySelectorAll('mark').length,
  hidden: document.querySelectorAll('.body [hidden]').length,
  said: document.querySelector('.find [role=status]').textContent,
  field: document.querySelector('.find input').value,
})

async function search(page, say) {
  let steps = 0
  for (; steps < TABS && !await page.evaluate(() => document.activeElement.matches('.find input')); steps += 1) await page.keyboard.press('Tab')
  if (steps === TABS) return say('search', `the keyboard doesn't reach it in ${TABS} steps`)
  const word = await page.evaluate(wanted)
  await page.keyboard.type(word)
  await pause(600)
  const after = await page.evaluate(searched)
  if (!after.marks || !after.hidden || !/\d/.test(after.said)) say('search', `${word}: ${JSON.stringify(after)}`)
  await page.keyboard.press('Escape')
  await pause(300)
  const cleared = await page.evaluate(searched)
  if (cleared.marks || cleared.hidden || cleared.said || cleared.field) say('search', `Escape leaves ${JSON.stringify(cleared)}`)
}

async function languages(page, say) {
  await page.evaluate(() => { const all = document.querySelectorAll('.body [id]'); all[Math.floor(all.length / 2)].scrollIntoView() })
  const others = await page.$$('a[data-keeps][hreflang]:not([aria-current])')
  for (const link of others) {
    await link.hover()
    const { href, top } = await link.evaluate(one => {
      const target = document.getElementById(one.hash.slice(1))
      return { href: one.href, top: target ? target.getBoundingClientRect().top : null }
    })
    if (top === null || top < -400 || top > 400) { say('languages', `${href} does not lead to what is read, which is at ${top}`); continue }
    if (!existsSync(fileURLToPath(href.split('#')[0]))) continue
    const there = await page.browser().newPage()
    await there.setViewport({ width: 1280, height: 800 })
    await there.goto(href)
    await pause(300)
    const seen = await there.evaluate(() => {
      const box = document.querySelector(':target')?.getBoundingClientRect()
      return box && box.bottom > 0 && box.top < innerHeight
    })
    if (!seen) say('languages', `${href} opens elsewhere`)
    await there.close()
  }
}

const looks = () => ({ size: parseFloat(getComputedStyle(document.querySelector('.body p')).fontSize), paper: getComputedStyle(document.documentElement).backgroundColor })

async function lowVision(page, say, sideways) {
  const before = await page.evaluate(looks)
  await page.evaluate(() => {
    document.querySelector('.look-button').click()
    for (const [name, value] of [['size', 'largest'], ['colours', 'dark'], ['spacing', 'wide']]) document.querySelector(`.look input[name=${name}][value=${value}]`).click()
  })
  const after = await page.evaluate(looks)
  if (after.size < 1.9 * before.size) say('low-vision', `letters grow from ${before.size} to ${after.size} pixels only`)
  if (after.paper !== 'rgb(0, 0, 0)') say('low-vision', `the paper is ${after.paper}`)
  await page.reload()
  if ((await page.evaluate(looks)).size !== after.size) say('low-vision', 'nothing is remembered')
  await page.setViewport({ width: 320, height: 800 })
  for (const message of await page.evaluate(sideways)) say('low-vision', message)
  await page.evaluate(() => localStorage.clear())
}

/** Use one page; `open` opens it, `sideways` runs in it and says what is too wide, `say` takes a rule and what is wrong. */
export async function used(open, sideways, say) {
  const { page, said } = await open({ width: 1280, bypass: false })
  if (await page.$('.find')) {
    await search(page, say)
    await languages(page, say)
    await lowVision(page, say, sideways)
  }
  for (const message of new Set(said)) say('console', message)
  await page.close()
}
