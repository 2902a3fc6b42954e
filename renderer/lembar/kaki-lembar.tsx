import { CircleAlert, CircleQuestionMark, LoaderCircle } from 'lucide-react'
import buttonCss from '#renderer/components/button.module.css'
import { Button } from '#renderer/components/button.tsx'
import { Kbd } from '#renderer/components/kbd.tsx'
import type { Tombol } from '#renderer/components/key-registry.ts'
import keysCss from '#renderer/components/keys.module.css'
import { SemuaTombol, useKeys } from '#renderer/components/keys.tsx'
import markCss from '#renderer/components/mark.module.css'
import { SavedStamp } from '#renderer/components/saved-stamp.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { isSempit, type Lebar } from '#renderer/lib/lebar.ts'
import { type Lembar, useLembar } from './buka-lembar.ts'
import halamanCss from './halaman-lembar.module.css'
import type { Anggota, HitunganBaris, Tanya } from './kartu-lembar.ts'
import { caraPilih, findKolom, isKetik } from './kolom.ts'
import { tolakanOf } from './sel.tsx'

type DariLembar<D, H extends HitunganBaris> = { readonly lembar: Lembar<D, H> }

/** Whether what was typed is safe. "Tersimpan" only ever follows the answer of the book. */
export function KabarSimpan<D, H extends HitunganBaris>({ lembar }: DariLembar<D, H>) {
  const kabar = useLembar(lembar, lembar.kabar)
  if (kabar.kind === 'menyimpan') {
    return (
      <span className={cls(markCss.saved, halamanCss.saved, halamanCss.menyimpan)}>
        <LoaderCircle size={18} strokeWidth={1.75} aria-hidden />
        Menyimpan
      </span>
    )
  }
  if (kabar.kind === 'gagal') {
    return (
      <>
        <span className={cls(markCss.saved, halamanCss.saved, halamanCss.gagal)} role="alert">
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden />
          Belum tersimpan
        </span>
        <Button kecil onClick={lembar.saveAll}>
          Simpan lagi
        </Button>
      </>
    )
  }
  return <SavedStamp jam={kabar.kind === 'tersimpan' ? kabar.waktu : null} />
}

/** Reads questions out as their cell is left, for those who do not see them appear. */
export function PengumumanTanya<D, H extends HitunganBaris>({ lembar }: DariLembar<D, H>) {
  const kalimat = useLembar(lembar, () => {
    const id = lembar.keadaan().baruDitanya
    const row = id === null ? undefined : lembar.row(id)
    const pesan = row?.tampil[0]?.pesan
    return row && pesan ? `${row.keadaan.baris.nama}: ${pesan}` : ''
  })
  return (
    <p className="sr-only" aria-live="polite">
      {kalimat}
    </p>
  )
}

type KakiProps<D, H extends HitunganBaris> = DariLembar<D, H> & {
  readonly lebar: Lebar
  readonly onOpenCard: (id: string) => void
}

/** One line below the sheet: what the current row means, in words. */
export function KakiLembar<D, H extends HitunganBaris>({ lembar, lebar, onOpenCard }: KakiProps<D, H>) {
  const row = useLembar(lembar, () => {
    const fokus = lembar.fokus()
    return fokus ? lembar.row(fokus.id) : undefined
  })
  const kode = useLembar(lembar, () => lembar.fokus()?.kolom ?? null)
  if (!row) {
    return (
      <div className={halamanCss.konteks}>
        <span className="muted">{lembar.kartu.kalimatAwal}</span>
      </div>
    )
  }
  return (
    <div className={halamanCss.konteks}>
      <ArtiSel lembar={lembar} row={row} lebar={lebar} kode={kode} />
      <span className={halamanCss.sela} />
      <button
        type="button"
        className={cls(buttonCss.tautan, halamanCss.bukaKartu)}
        onClick={() => onOpenCard(row.keadaan.baris.id)}
      >
        Buka kartu <kbd>F4</kbd>
      </button>
    </div>
  )
}

type ArtiProps<D, H extends HitunganBaris> = DariLembar<D, H> & {
  readonly row: Anggota<D, H>
  readonly lebar: Lebar
  readonly kode: string | null
}

/** On a choice the answers it takes, else what failed, what is asked, what cannot be read, or what the row means. */
function ArtiSel<D, H extends HitunganBaris>({ lembar, row, lebar, kode }: ArtiProps<D, H>) {
  const { nama } = row.keadaan.baris
  const { gagal } = row.keadaan
  const [tanya] = row.tampil
  const kolom = findKolom(lembar.kartu.kolom, kode)
  if (kolom && !isKetik(kolom)) {
    return (
      <span className={halamanCss.arti}>
        {kolom.panjang} <b>{nama}</b>: {caraPilih(kolom, row)}. Delete mengosongkan. {kolom.petunjuk}
      </span>
    )
  }
  if (gagal !== null) {
    return (
      <span className={cls(halamanCss.arti, halamanCss.gagal)}>
        <CircleAlert size={18} aria-hidden="true" /> <b>{nama}</b>: {gagal}
      </span>
    )
  }
  if (tanya) {
    return (
      <span className={cls(halamanCss.arti, halamanCss.tanya)}>
        <CircleQuestionMark size={18} aria-hidden="true" /> <b>{nama}</b>: {tanya.pesan}{' '}
        {isSempit(lebar) ? null : <CaraJawab tanya={tanya} tamu={row.keadaan.baris.tamu} />}
      </span>
    )
  }
  const tolakan = kolom ? tolakanOf(row, kolom) : null
  return (
    <span className={halamanCss.arti}>
      {tolakan ? (
        <>
          <b>{nama}</b>: {tolakan}
        </>
      ) : (
        lembar.kartu.kalimat(row, lebar)
      )}{' '}
      {kolom?.petunjuk}
    </span>
  )
}

/** Which keys answer; nothing where only another entry does. */
function CaraJawab({ tanya, tamu }: { readonly tanya: Tanya; readonly tamu: boolean }) {
  const { ya, bolehBenar, mustahil } = tanya
  const lagi = mustahil || !bolehBenar
  const enter = ya ? `ya, ${ya.teks}` : tanya.absen && !tamu ? 'tidak hadir' : null
  return (
    <>
      <kbd>F2</kbd> {enter === null && lagi ? 'ketik lagi ' : 'lalu '}
      {enter ? (
        <>
          <kbd>Enter</kbd> {enter}{' '}
        </>
      ) : null}
      {bolehBenar ? (
        <>
          <kbd>M</kbd> memang benar
        </>
      ) : null}
    </>
  )
}

/** The keys that work on the sheet: all of them told to F1, the usual ones shown, each a button for the mouse as well. */
export function KakiTombol({ tombol }: { readonly tombol: readonly Tombol[] }) {
  useKeys(tombol)
  return (
    <ul className={cls(keysCss.keys, halamanCss.keys)} aria-label="Tombol di halaman ini">
      {tombol
        .filter(({ hanyaF1 }) => !hanyaF1)
        .map(({ tombol: name, arti, jalankan, hanyaTetikus }) => (
          <li key={name}>
            {jalankan && !hanyaTetikus ? (
              // The cell keeps the focus: the button acts on its row.
              <button type="button" tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={jalankan}>
                <Kbd tombol={name} /> {arti}
              </button>
            ) : (
              <>
                <Kbd tombol={name} /> {arti}
              </>
            )}
          </li>
        ))}
      <SemuaTombol />
    </ul>
  )
}
