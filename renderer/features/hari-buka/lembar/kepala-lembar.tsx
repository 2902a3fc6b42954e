import { CircleAlert, LoaderCircle, Printer } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { Letter } from '#renderer/components/letter.tsx'
import markCss from '#renderer/components/mark.module.css'
import { SavedStamp } from '#renderer/components/saved-stamp.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { isSempit, type Lebar } from '../lebar.ts'
import lembarCss from './lembar.module.css'
import type { LembarStore } from './lembar-store.ts'
import { useLembar } from './pakai-lembar.ts'
import type { Ringkasan } from './ringkasan.ts'

type AksiProps = {
  readonly store: LembarStore
  readonly lebar: Lebar
  readonly selesai: boolean
  /** Null for whoever may not print. */
  readonly onPrint: (() => void) | null
  readonly onFinish: () => void
}

/** What stands at the right of the heading. */
export function AksiLembar({ store, lebar, selesai, onPrint, onFinish }: AksiProps) {
  return (
    <>
      <KabarSimpan store={store} />
      {!isSempit(lebar) && onPrint && (
        <Button icon={Printer} onClick={onPrint}>
          Lembar kosong
        </Button>
      )}
      <Button onClick={onFinish}>{selesai ? 'Batal selesai' : 'Selesai hari buka'}</Button>
    </>
  )
}

/** Whether what was typed is safe. "Tersimpan" only ever follows the answer of the book. */
function KabarSimpan({ store }: { readonly store: LembarStore }) {
  const kabar = useLembar(store, store.kabar)
  if (kabar.kind === 'menyimpan') {
    return (
      <span className={cls(markCss.saved, lembarCss.saved, lembarCss.menyimpan)}>
        <LoaderCircle size={18} strokeWidth={1.75} aria-hidden />
        Menyimpan
      </span>
    )
  }
  if (kabar.kind === 'gagal') {
    return (
      <>
        <span className={cls(markCss.saved, lembarCss.saved, lembarCss.gagal)} role="alert">
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden />
          Belum tersimpan
        </span>
        <Button kecil onClick={store.saveAll}>
          Simpan lagi
        </Button>
      </>
    )
  }
  return <SavedStamp jam={kabar.kind === 'tersimpan' ? kabar.waktu : null} />
}

type KemajuanProps = { readonly store: LembarStore; readonly lebar: Lebar }

/** How far the day has come, and the letters as they stand. */
export function KemajuanLembar({ store, lebar }: KemajuanProps) {
  const sasaran = useLembar(store, store.sasaran)
  const sum = useLembar(store, store.ringkasan)
  const total = Math.max(sasaran, sum.D + sum.tertahan + sum.tidakHadir, 1)
  const part = (count: number) => ({ width: `${(100 * count) / total}%` })
  return (
    <section className={lembarCss.maju} aria-label="Kemajuan hari buka">
      <span className={cls(fieldCss.lbl, lembarCss.lbl)}>
        <b className="num">
          {sum.D} dari {sasaran}
        </b>{' '}
        ditimbang
      </span>
      <span className={lembarCss.batang} aria-hidden>
        <i className={lembarCss.d} style={part(sum.D)} />
        <i className={lembarCss.u} style={part(sum.tertahan)} />
        <i className={lembarCss.h} style={part(sum.tidakHadir)} />
      </span>
      <span className={cls('num', lembarCss.jumlah)}>
        <b>{sum.perluDijawab}</b> <span className={lembarCss.perlu}>perlu dijawab</span>
        {lebar === 'lebar' && (
          <>
            <span className={lembarCss.sekat} />
            <b>{sum.tidakHadir}</b> tidak hadir
          </>
        )}
        {lebar !== 'mungil' && <span className={lembarCss.sekat} />}
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
          <span className={lembarCss.sekat} />
          <Letter kode="2T" jumlah={sum.duaT} />
          <Letter kode="BGM" jumlah={sum.bgm} />
        </>
      )}
    </>
  )
}
