import type { DesaAcak } from './desa-acak.ts'

/**
 * SIP 5 counted once more, straight from a village as its file has it: by lists and days, and by nothing of the program.
 * Of what the form says, all but the order of its columns.
 */

type Baris = DesaAcak[string][number]
type Sel = string | number | true | null
export type BarisUlang = Readonly<Record<string, Sel>>

const ymd = (t: unknown) => String(t)
const hariKe = (t: string) => Date.parse(`${t}T00:00:00Z`) / 86_400_000
const bulanPenuh = (dari: string, sampai: string): number => {
  let n = 0
  const [tahun, bulan, tgl] = dari.split('-').map(Number) as [number, number, number]
  // Counts month by month until the next one would lie behind.
  for (;;) {
    const k = bulan + n
    const next = `${tahun + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-${String(tgl).padStart(2, '0')}`
    if (next > sampai) return n
    n++
  }
}
const akhirBulan = (b: string) =>
  new Date(Date.UTC(Number(b.slice(0, 4)), Number(b.slice(5)), 0)).toISOString().slice(0, 10)

type Hamil = { ibu: Baris; rows: Baris[]; akhir: string | null; sebab: string | null; kepala: Record<string, unknown> }

/** The pregnancies of a woman: her visits cut by what ended them. */
function kehamilanOf(desa: DesaAcak, ibu: Baris, sampai: string): Hamil[] {
  const milik = (jenis: string) => (desa[jenis] ?? []).filter((b) => b.orang === ibu.kunci)
  const ends = [
    ...milik('persalinan').map((b) => [ymd(b.tanggal_bersalin), 'bersalin']),
    ...(desa.orang ?? []).filter((b) => b.ibu === ibu.kunci).map((b) => [ymd(b.tanggal_lahir), 'bersalin']),
    ...milik('keguguran').map((b) => [ymd(b.tanggal), 'keguguran']),
    ...milik('kematian').map((b) => [ymd(b.tanggal), 'mati']),
  ].filter(([t = '']) => t <= sampai) as [string, string][]
  ends.sort(([a], [b]) => (a < b ? -1 : 1))
  const visits = milik('ibu-hamil')
    .filter((b) => ymd(b.tanggal) <= sampai)
    .sort((a, b) => (ymd(a.tanggal) < ymd(b.tanggal) ? -1 : 1))
  const found: Hamil[] = []
  for (const v of visits) {
    const open = found.find((h) => h.akhir === null || ymd(v.tanggal) <= h.akhir)
    if (open) {
      open.rows.push(v)
      continue
    }
    const end = ends.find(([t]) => t >= ymd(v.tanggal))
    found.push({ ibu, rows: [v], akhir: end?.[0] ?? null, sebab: end?.[1] ?? null, kepala: v })
  }
  return found
}

const anggotaPada = (desa: DesaAcak, orang: unknown, t: string, mati: string | null) =>
  (desa.keanggotaan ?? []).find((k) => {
    const sampai = k.sampai ?? mati
    return k.orang === orang && ymd(k.mulai) <= t && (sampai === null || sampai === undefined || t < ymd(sampai))
  })

/** Days of a posyandu by which a month is judged. */
function hariBuka(desa: DesaAcak, posyandu: string, bulan: string, sampai: string): string {
  const open = (desa.hari_buka ?? []).filter((h) => h.posyandu === posyandu && ymd(h.tanggal).startsWith(bulan))
  if (open.length > 0) return open.map((h) => ymd(h.tanggal)).sort()[0] as string
  const last = new Map<unknown, string>()
  for (const b of desa.balita ?? []) {
    const t = ymd(b.tanggal)
    if (String(b.orang).startsWith(posyandu) && t.startsWith(bulan) && t <= sampai && t > (last.get(b.orang) ?? ''))
      last.set(b.orang, t)
  }
  const days = [...last.values()].sort()
  const count = (t: string) => days.filter((d) => d === t).length
  return days.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? akhirBulan(bulan)
}

/** Where a woman counts in a month and by which day. */
function tempat(
  desa: DesaAcak,
  h: Hamil,
  [bulan, sampai, mati]: [string, string, string | null],
): [string, string] | null {
  const row = h.rows.findLast((b) => ymd(b.tanggal).startsWith(bulan))
  if (row) {
    // On the very day she leaves she still counts where she leaves.
    const t = ymd(row.tanggal)
    const leaves = (desa.keanggotaan ?? []).find(
      (k) => k.orang === h.ibu.kunci && ymd(k.mulai) <= t && (k.sampai ?? mati) === t,
    )
    const k = leaves ?? anggotaPada(desa, h.ibu.kunci, t, mati)
    return k ? [ymd(k.posyandu), t] : null
  }
  const own = (desa.keanggotaan ?? []).filter((k) => k.orang === h.ibu.kunci)
  const tutup = (k: Baris) => (k.sampai === undefined || ymd(k.sampai) > sampai ? mati : ymd(k.sampai))
  const here =
    own.find(
      (k) => ymd(k.mulai) <= akhirBulan(bulan) && (tutup(k) === null || (tutup(k) as string) > akhirBulan(bulan)),
    ) ?? own.findLast((k) => tutup(k)?.startsWith(bulan) && ymd(k.mulai) <= akhirBulan(bulan))
  if (!here) return null
  const hb = hariBuka(desa, ymd(here.posyandu), bulan, sampai)
  const end = tutup(here)
  return ymd(here.mulai) <= hb && (end === null || hb < end) ? [ymd(here.posyandu), hb] : null
}

function risiko(h: Hamil): string | null {
  const found = new Set<string>()
  for (const b of h.rows) {
    const umur = h.ibu.tanggal_lahir ? Math.floor(bulanPenuh(ymd(h.ibu.tanggal_lahir), ymd(b.tanggal)) / 12) : null
    if (umur !== null && umur < 20) found.add('muda')
    if (umur !== null && umur > 35) found.add('tua')
    if (Number(h.kepala.gravida) > 1 && Number(h.kepala.jarak_th) < 2) found.add('rapat')
    if (Number(h.kepala.gravida) >= 4) found.add('banyak')
    if (b.lila_cm !== undefined && Number(b.lila_cm) < 23.5) found.add('KEK')
    if (b.td_sistole !== undefined && (Number(b.td_sistole) >= 140 || Number(b.td_diastole) >= 90))
      found.add('TD tinggi')
    if (b.hb_gdl !== undefined && Number(b.hb_gdl) < 11) found.add('anemia')
  }
  const order = ['muda', 'tua', 'rapat', 'banyak', 'KEK', 'TD tinggi', 'anemia']
  return order.filter((kata) => found.has(kata)).join(', ') || null
}

/** Days on which T rose. */
function tt(desa: DesaAcak, h: Hamil, sampai: string): string[] {
  const doses = (desa['ibu-hamil'] ?? []).filter(
    (b) => b.orang === h.ibu.kunci && b.tt_diberikan && ymd(b.tanggal) <= sampai,
  )
  const naik: string[] = []
  for (const t of doses.map((b) => ymd(b.tanggal)).sort()) {
    const lalu = naik.at(-1)
    const bulan = lalu
      ? (Number(t.slice(0, 4)) - Number(lalu.slice(0, 4))) * 12 + Number(t.slice(5, 7)) - Number(lalu.slice(5, 7))
      : 0
    const boleh =
      naik.length === 0 ||
      (naik.length === 1
        ? hariKe(t) - hariKe(lalu as string) >= 28
        : naik.length < 5 && bulan >= (naik.length === 2 ? 6 : 12))
    if (boleh) naik.push(t)
  }
  const dari = ymd(h.kepala.hpht ?? h.rows[0]?.tanggal)
  return naik.filter((t) => t >= dari && (h.akhir === null || t <= h.akhir))
}

function bersalin(desa: DesaAcak, h: Hamil): BarisUlang {
  const births =
    h.sebab === 'bersalin'
      ? (desa.persalinan ?? []).filter((b) => b.orang === h.ibu.kunci && b.tanggal_bersalin === h.akhir)
      : []
  const anak = (desa.orang ?? []).filter(
    (b) => h.sebab === 'bersalin' && b.ibu === h.ibu.kunci && b.tanggal_lahir === h.akhir,
  )
  const all = births.length > 0 ? births : anak.map((b) => ({ ...b, bayi_lahir: 'hidup' }) as Baris)
  if (all.length === 0)
    return { lahir_tgl: null, nakes: null, dukun: null, hidup_k2: null, hidup_2_25: null, hidup_l25: null, mati: null }
  const g = all.filter((b) => b.bayi_lahir === 'hidup' && b.bb_lahir_g !== undefined).map((b) => Number(b.bb_lahir_g))
  return {
    lahir_tgl: h.akhir,
    nakes: births.some((b) => /dokter|bidan|perawat/.test(String(b.penolong))) || null,
    dukun: births.some((b) => b.penolong === 'dukun') || null,
    hidup_k2: g.filter((x) => x < 2000).length,
    hidup_2_25: g.filter((x) => x >= 2000 && x <= 2500).length,
    hidup_l25: g.filter((x) => x > 2500).length,
    mati: all.filter((b) => b.bayi_lahir === 'mati').length,
  }
}

/** The rows of one posyandu. */
export function hitungUlang(desa: DesaAcak, posyandu: string, [tahun, sampai]: [string, string]): BarisUlang[] {
  const starts = [
    ...(desa.hari_buka ?? []).filter((b) => b.posyandu === posyandu),
    ...(desa.balita ?? []).filter((b) => String(b.orang).startsWith(posyandu)),
  ]
    .map((b) => ymd(b.tanggal))
    .filter((t) => t <= sampai)
    .sort()
  const awal = starts[0]?.slice(0, 7) ?? '9999'
  const mati = (ibu: Baris) => {
    const t = (desa.kematian ?? []).find((b) => b.orang === ibu.kunci && ymd(b.tanggal) <= sampai)?.tanggal
    return t === undefined ? null : ymd(t)
  }
  const rows: { h: Hamil; t: string }[] = []
  for (const ibu of desa.orang ?? []) {
    for (const h of ibu.kunci ? kehamilanOf(desa, ibu, sampai) : []) {
      const mulai = ymd(h.rows[0]?.tanggal)
      const last = Math.min(hariKe(`${tahun}-12-31`), hariKe(sampai))
      for (let d = hariKe(`${tahun}-01-01`); d <= last; d++) {
        const t = new Date(d * 86_400_000).toISOString().slice(0, 10)
        if (t < mulai || (h.akhir !== null && t > h.akhir)) continue
        const k = (desa.keanggotaan ?? []).find(
          (one) =>
            one.orang === ibu.kunci &&
            one.posyandu === posyandu &&
            ymd(one.mulai) <= t &&
            (one.sampai === undefined || ymd(one.sampai) > sampai || t < ymd(one.sampai)) &&
            (mati(ibu) === null || t < (mati(ibu) as string)),
        )
        if (!k) continue
        rows.push({ h, t: mulai })
        break
      }
    }
  }
  const nomor = (b: Baris) => Number(b.urutan_register ?? 1e9)
  rows.sort(
    (a, b) =>
      nomor(a.h.ibu) - nomor(b.h.ibu) ||
      String(a.h.ibu.nama).localeCompare(String(b.h.ibu.nama)) ||
      (a.t < b.t ? -1 : 1),
  )
  return rows.map(({ h, t: mulai }, i) => {
    const { ibu } = h
    const reached = h.rows.map((b, n) => {
      const sum = h.rows.slice(0, n + 1).reduce((total, one) => total + Number(one.ttd_jumlah ?? 0), 0)
      return [sum, ymd(b.tanggal)] as const
    })
    const fe = (n: number) => reached.find(([sum]) => sum >= n)?.[1] ?? null
    const naik = tt(desa, h, sampai)
    const bulan = Array.from({ length: 12 }, (_, m): [string, Sel] => {
      const b = `${tahun}-${String(m + 1).padStart(2, '0')}`
      const isi = (): Sel => {
        if (b > sampai.slice(0, 7) || b < awal) return null
        const di = tempat(desa, h, [b, sampai, mati(ibu)])
        if (di?.[0] !== posyandu) return 'hitam'
        const kg = h.rows.findLast((r) => ymd(r.tanggal).startsWith(b))?.bb_kg
        if (kg !== undefined) return Number(kg)
        return mulai <= akhirBulan(b) && (h.akhir === null || di[1] < h.akhir) ? '–' : 'hitam'
      }
      return [`bb_${b.slice(5)}`, isi()]
    })
    const meninggal = mati(ibu)
    return {
      no: i + 1,
      nama: String(ibu.nama),
      umur: ibu.tanggal_lahir ? Math.floor(bulanPenuh(ymd(ibu.tanggal_lahir), mulai) / 12) : null,
      dawis: null,
      daftar_tgl: mulai,
      daftar_uk: h.kepala.hpht ? bulanPenuh(ymd(h.kepala.hpht), mulai) : null,
      hamil_ke: Number(h.kepala.gravida),
      ...{ fe_1: fe(30), fe_2: fe(60), fe_3: fe(90), tt_1: naik[0] ?? null, tt_2: naik[1] ?? null, yodium: 'hitam' },
      ...Object.fromEntries(bulan),
      resiko: risiko(h),
      ...bersalin(desa, h),
      ibu_meninggal:
        meninggal !== null && meninggal >= mulai && (h.akhir === null || hariKe(meninggal) - hariKe(h.akhir) <= 42)
          ? meninggal
          : null,
    }
  })
}
