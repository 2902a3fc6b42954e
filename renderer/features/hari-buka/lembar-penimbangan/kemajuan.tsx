import fieldCss from '#renderer/components/field.module.css'
import { Letter } from '#renderer/components/letter.tsx'
import { useLembar } from '#renderer/lembar/buka-lembar.ts'
import { cls } from '#renderer/lib/cls.ts'
import { isSempit, type Lebar } from '#renderer/lib/lebar.ts'
import type { Ringkasan } from './hitung.ts'
import type { LembarTimbang } from './lembar-timbang.ts'
import penimbanganCss from './penimbangan.module.css'

type KemajuanProps = { readonly lembar: LembarTimbang; readonly lebar: Lebar }

/** How far the day has come, and the letters as they stand. */
export function KemajuanTimbang({ lembar, lebar }: KemajuanProps) {
  const sum = useLembar(lembar, lembar.ringkasan)
  const { sasaran } = sum
  const total = Math.max(sasaran, sum.D + sum.tertahan + sum.tidakHadir, 1)
  const part = (count: number) => ({ width: `${(100 * count) / total}%` })
  return (
    <section className={penimbanganCss.maju} aria-label="Kemajuan hari buka">
      <span className={cls(fieldCss.label, penimbanganCss.ditimbangKini)}>
        <b className="num">
          {sum.D} dari {sasaran}
        </b>{' '}
        ditimbang
      </span>
      <span className={penimbanganCss.batang} aria-hidden>
        <i className={penimbanganCss.ditimbang} style={part(sum.D)} />
        <i className={penimbanganCss.tertahan} style={part(sum.tertahan)} />
        <i className={penimbanganCss.absen} style={part(sum.tidakHadir)} />
      </span>
      <span className={cls('num', penimbanganCss.jumlah)}>
        <b>{sum.perluDijawab}</b> <span className={penimbanganCss.perlu}>perlu dijawab</span>
        {lebar === 'lebar' && (
          <>
            <span className={penimbanganCss.sekat} />
            <b>{sum.tidakHadir}</b> tidak hadir
          </>
        )}
        {lebar !== 'mungil' && <span className={penimbanganCss.sekat} />}
        {lebar !== 'mungil' && <JumlahHuruf sum={sum} lengkap={!isSempit(lebar)} />}
      </span>
    </section>
  )
}

function JumlahHuruf({ sum, lengkap }: { readonly sum: Ringkasan; readonly lengkap: boolean }) {
  const { N, T, O, B } = sum.huruf
  return (
    <>
      <span>D</span>
      <b>{sum.D}</b>
      <span className="muted">=</span>
      <Letter kode="N" jumlah={N} />
      <span className="muted">+</span>
      <Letter kode="T" jumlah={T} />
      <span className="muted">+</span>
      <Letter kode="O" jumlah={O} />
      <span className="muted">+</span>
      <Letter kode="B" jumlah={B} />
      {lengkap && (
        <>
          <span className={penimbanganCss.sekat} />
          <Letter kode="2T" jumlah={sum.duaT} />
          <Letter kode="BGM" jumlah={sum.bgm} />
        </>
      )}
    </>
  )
}
