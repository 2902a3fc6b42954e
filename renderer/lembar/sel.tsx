import { memo, useLayoutEffect, useRef, useState } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { type Lembar, useBaris } from './buka-lembar.ts'
import type {
  Anggota,
  HitunganBaris,
  KolomCentang,
  KolomHimpunan,
  KolomIsian,
  KolomKetik,
  KolomPilih,
} from './kartu-lembar.ts'
import type { Sel } from './keadaan-lembar.ts'
import { isKetik, labelNilai, pilihanKini, sebutanNilai } from './kolom.ts'
import tabelCss from './tabel.module.css'

const idSel = ({ id, kolom }: Sel) => `${kolom}-${id}`

/** Names the part of a row that says what its cells mean. */
export const idHasil = (id: string) => `hasil-${id}`

/** The cell of a row, by its name: to look through all cells would cost as much as to draw one. */
export function findSel(sel: Sel): HTMLElement | null {
  return document.getElementById(idSel(sel))
}

export function focusSel(tujuan: Sel): void {
  const sel = findSel(tujuan)
  // A cell that gets the focus is selected as it comes (onFocus).
  if (sel !== document.activeElement) sel?.focus({ preventScroll: true })
  else if (sel instanceof HTMLInputElement) sel.select()
}

type SelProps<D, H extends HitunganBaris, K> = {
  readonly lembar: Lembar<D, H>
  readonly id: string
  readonly nama: string
  readonly kolom: K
}

function teksOf<D, H extends HitunganBaris>(row: Anggota<D, H> | undefined, kode: string): string {
  const nilai = row?.keadaan.isi[kode]
  return typeof nilai === 'string' ? nilai : ''
}

/**
 * The field itself. React never writes into it while it is typed in: it holds its own text, and is written anew only
 * after an answer, Esc or undo.
 */
const KetikInput = memo(function KetikInput<D, H extends HitunganBaris>(props: SelProps<D, H, KolomKetik>) {
  const { lembar, id, nama, kolom } = props
  const { kode, jenis } = kolom
  const input = useRef<HTMLInputElement>(null)
  const [awal] = useState(() => teksOf(lembar.row(id), kode))
  const ditulis = useBaris(lembar, id, (row) => row?.ditulis ?? 0)
  useLayoutEffect(() => {
    const row = lembar.row(id)
    const sel = input.current
    if (ditulis === 0 || !sel || !row || sel.value === teksOf(row, kode)) return
    sel.value = teksOf(row, kode)
    // Writing moves the caret: in the cell in focus the next key replaces all of it, as when it was entered.
    if (document.activeElement === sel) sel.select()
  }, [lembar, id, kode, ditulis])
  return (
    <input
      ref={input}
      id={idSel({ id, kolom: kode })}
      data-orang={id}
      data-kolom={kode}
      defaultValue={awal}
      aria-label={`${kolom.panjang} ${nama}`}
      aria-describedby={idHasil(id)}
      inputMode={jenis === 'angka' ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      maxLength={kolom.terpanjang}
    />
  )
}) as <D, H extends HitunganBaris>(props: SelProps<D, H, KolomKetik>) => React.ReactNode

/** Why the text of a cell cannot be read, once it is left; null when it can. */
export function tolakanOf<D, H extends HitunganBaris>(row: Anggota<D, H>, kolom: KolomKetik): string | null {
  const teks = teksOf(row, kolom.kode).trim()
  return teks === '' || row.diketik ? null : (kolom.tolak?.(teks) ?? null)
}

function rupaKetik<D, H extends HitunganBaris>(row: Anggota<D, H> | undefined, kolom: KolomKetik): string {
  if (!row) return ''
  if (row.tampil.some((tanya) => tanya.tentang.includes(kolom.kode))) return 'tanya'
  if (tolakanOf(row, kolom) !== null) return 'salah'
  return row.keadaan.tidakHadir ? 'absen' : ''
}

function SelKetik<D, H extends HitunganBaris>(props: SelProps<D, H, KolomKetik>) {
  const { kolom } = props
  const rupa = useBaris(props.lembar, props.id, (row) => rupaKetik(row, kolom))
  const jenis = kolom.jenis === 'teks' && tabelCss.teks
  return (
    <td className={cls(tabelCss.ketik, jenis, kolom.tipis && tabelCss.tipis, kolom.kelas, tabelCss[rupa])}>
      <KetikInput {...props} />
    </td>
  )
}

/** A cell with few answers: a letter gives one, the space bar the next, or the list of them. */
function SelPilih<D, H extends HitunganBaris>(props: SelProps<D, H, KolomPilih<D, H> | KolomCentang | KolomHimpunan>) {
  const { lembar, id, nama, kolom } = props
  const nilai = useBaris(lembar, id, (row) => row?.keadaan.isi[kolom.kode] ?? null)
  const isi = { [kolom.kode]: nilai }
  const panjang = kolom.jenis === 'himpunan' ? sebutanNilai(kolom, isi) : pilihanKini(kolom, nilai).panjang
  const apa = `${kolom.panjang} ${nama}`
  const centang = kolom.jenis === 'centang'
  return (
    <td className={cls(tabelCss.ketik, tabelCss.jawab, kolom.kelas)}>
      <button
        type="button"
        id={idSel({ id, kolom: kolom.kode })}
        data-orang={id}
        data-kolom={kolom.kode}
        {...(centang ? { role: 'checkbox', 'aria-checked': nilai === true } : {})}
        {...(kolom.jenis === 'himpunan' ? { title: panjang, 'aria-haspopup': 'dialog' as const } : {})}
        aria-label={centang ? apa : `${apa}: ${panjang}`}
      >
        {labelNilai(kolom, isi) || '–'}
      </button>
    </td>
  )
}

export function SelIsian<D, H extends HitunganBaris>({ kolom, ...sel }: SelProps<D, H, KolomIsian<D, H>>) {
  return isKetik(kolom) ? <SelKetik kolom={kolom} {...sel} /> : <SelPilih kolom={kolom} {...sel} />
}
