import { describe, expect, it } from 'vitest'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'
import { bacaBarisKartu, bacaSelKartu } from '#shared/kartu/baca-baris.ts'
import { ibuHamil } from '#shared/kartu/ibu-hamil.ts'

const tanggal = '2026-10-06'
const lalu = (hari: number) => addHari(tanggal, -hari)
const read = (sel: Readonly<Record<string, string>>) =>
  bacaBarisKartu(ibuHamil, (kode, isian) => bacaSelKartu(kode, isian, { tanggal, ...sel }[kode] ?? ''))
const ditolak = (sel: Readonly<Record<string, string>>) => read(sel).ditolak.map(({ kolom }) => kolom)

describe('a row of a card', () => {
  it('keeps what was written, in the units that are stored', () => {
    const { baris } = read({
      lahir: '20-05-1998',
      jk: 'Perempuan',
      bb_kg: '52,05',
      lila_cm: '23.5',
      hb_gdl: '11',
      jarak_th: '1,9',
      usg: 'ya',
    })
    expect(baris).toMatchObject({ tanggal, lahir: '1998-05-20', jk: 'P' })
    expect(baris?.isi).toMatchObject({ bb_kg: 52_050, lila_cm: 235, hb_gdl: 110, jarak_th: 19, usg: 1, djj: null })
  })

  it.each([
    ['the day is needed', { tanggal: '' }, ['tanggal']],
    ['a day that is none', { tanggal: '31-02-2026' }, ['tanggal']],
    ['born after the visit', { lahir: '2026-10-07' }, ['tanggal']],
    ['nine years old', { lahir: '2016-10-07' }, ['lahir']],
    ['ten years old', { lahir: '2016-10-06' }, []],
    ['sixty years old', { lahir: '1965-10-07' }, []],
    ['sixty-one years old', { lahir: '1965-10-06' }, ['lahir']],
    ['a man', { jk: 'L' }, ['jk']],
    ['a sex that is none', { jk: 'X' }, ['jk']],
    ['the sistole alone', { td_sistole: '120' }, ['td_diastole']],
    ['the diastole alone', { td_diastole: '80' }, ['td_sistole']],
    ['a diastole as high as the sistole', { td_sistole: '100', td_diastole: '100' }, ['td_diastole']],
    ['a diastole that is none, which is not also too high', { td_sistole: '60', td_diastole: '201' }, ['td_diastole']],
    ['a sistole that is none, beside no diastole', { td_sistole: 'x' }, ['td_sistole']],
    ['a sistole that is none, beside a diastole', { td_sistole: 'x', td_diastole: '80' }, ['td_sistole']],
    ['an ultrasound without its weeks', { usg_tanggal: lalu(10) }, ['usg_mgg']],
    ['an ultrasound without its day', { usg_mgg: '12' }, ['usg_tanggal']],
    ['days of an ultrasound alone', { usg_hari: '3' }, ['usg_hari']],
    ['days of an ultrasound without its weeks', { usg_tanggal: lalu(10), usg_hari: '3' }, ['usg_mgg', 'usg_hari']],
    ['days beside weeks that are none', { usg_tanggal: lalu(10), usg_mgg: '50', usg_hari: '3' }, ['usg_mgg']],
    ['an ultrasound after the visit', { usg_tanggal: lalu(-1), usg_mgg: '12' }, ['usg_tanggal']],
    ['an ultrasound of the day', { usg_tanggal: tanggal, usg_mgg: '12' }, []],
    ['a last period after the visit', { hpht: lalu(-1) }, ['hpht']],
    ['a last period 44 weeks and 6 days ago', { hpht: lalu(314) }, []],
    ['a last period longer ago', { hpht: lalu(315) }, ['hpht']],
    ['44 weeks and 6 days by ultrasound', { usg_tanggal: lalu(272), usg_mgg: '6', usg_hari: '0' }, []],
    ['longer by ultrasound', { usg_tanggal: lalu(272), usg_mgg: '6', usg_hari: '1' }, ['usg_tanggal']],
    ['too long, but for a day that is none', { tanggal: 'kemarin', hpht: lalu(400) }, ['tanggal']],
    ['both too long', { hpht: lalu(315), usg_tanggal: lalu(300), usg_mgg: '4' }, ['hpht', 'usg_tanggal']],
    ['several cells, all of them', { bb_kg: '24,9994', djj: '59', hiv: 'positif' }, ['bb_kg', 'djj', 'hiv']],
  ])('%s: refused is %j', (_, sel, kolom) => {
    expect(ditolak(sel).sort()).toEqual([...kolom].sort())
    expect(read(sel).baris === null).toBe(kolom.length > 0)
  })

  it('asks about what is not plausible, and takes it', () => {
    const { baris, peringatan } = read({ bb_kg: '34,9', djj: '99', lila_cm: '40', gravida: '11', ttd_total: '401' })
    expect(baris).not.toBeNull()
    expect(peringatan.map(({ kolom }) => kolom).sort()).toEqual(['bb_kg', 'djj', 'gravida', 'ttd_total'])
    expect(peringatan.every(({ alasan }) => alasan.endsWith('Ukur ulang?'))).toBe(true)
  })
})
