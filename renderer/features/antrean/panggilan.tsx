import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Kbd } from '#renderer/components/kbd.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { BarisAntrean } from '#shared/contract/antrean.ts'
import antreanCss from './antrean.module.css'
import { kataSesudah, ketPengunjung, type Meja, sesudah } from './urut.ts'

/** What the window asks of somebody at a step. */
export type Ditanya = {
  readonly kartu: string
  readonly orangId: string
  readonly langkah: number | null
  readonly tombol: string
  readonly sibuk: boolean
  readonly onLanjut: () => void
}

/** Somebody whose card is not known: she goes on all the same. */
function TanpaKartu({ tombol, sibuk, onLanjut }: Pick<Ditanya, 'tombol' | 'sibuk' | 'onLanjut'>) {
  useKeys([{ tombol: 'F8', arti: tombol.toLowerCase(), jalankan: onLanjut }])
  return (
    <>
      <Notice jenis="tanya">
        Kartunya belum dapat ditentukan karena tanggal lahirnya belum diisi. Isi di mapnya; nomornya tetap.
      </Notice>
      <div className={formCss.actsAkhir}>
        <Button rupa="utama" aria-disabled={sibuk} onClick={onLanjut}>
          {tombol} <Kbd tombol="F8" />
        </Button>
      </div>
    </>
  )
}

/** The number that is called, large enough to be read across a table, and what its step asks. */
export function Panggilan({
  baris,
  meja,
  isian,
  onSelesai,
}: {
  readonly baris: BarisAntrean
  readonly meja: Meja
  readonly isian: (ditanya: Ditanya) => ReactNode
  readonly onSelesai: () => void
}) {
  const { id, nomor, nama, langkah, kartu, orangId } = baris
  const say = useTertulis()
  const move = useMutate('antrean.move')
  const remove = useMutate('antrean.remove')
  // By then the next one is called, and this one is no longer drawn.
  const selesai = (kalimat: string, kelompok: number | null) => {
    onSelesai()
    say(`Nomor ${nomor} ${kalimat}.`, kelompok)
  }
  const go = (ke: number, kalimat: string) =>
    move.mutateAsync({ antreanId: id, dari: langkah, ke }).then(
      ({ kelompok, waktu }) => selesai(`${kalimat}, tersimpan ${waktu}`, kelompok),
      () => undefined,
    )
  const tombol = kataSesudah(meja)
  const onLanjut = () => go(sesudah(meja), tombol === 'Selesai' ? 'selesai' : tombol.toLowerCase())
  const takeOut = () =>
    remove.mutateAsync({ antreanId: id }).then(
      ({ kelompok }) => selesai('dikeluarkan dari antrean', kelompok),
      () => undefined,
    )
  const sibuk = move.isPending || remove.isPending
  const [utama, ...lain] = kartu
  return (
    <section className={cardCss.card} aria-label={`Nomor ${nomor}, ${nama}`}>
      <header className={antreanCss.nomor}>
        <strong className="num" aria-hidden="true">
          {nomor}
        </strong>
        <div>
          <h2>
            <Link to={`/warga/${orangId}`}>{nama}</Link>
          </h2>
          <p className="muted num">{ketPengunjung(baris)}</p>
          <p>
            {utama ? `Kartu ${utama.sebut}` : 'Belum ada kartu'}
            {lain.map(({ kode, sebut }) => (
              <span key={kode}>
                {', juga '}
                <Link to={`/kartu/${kode}/${orangId}`}>{sebut}</Link>
              </span>
            ))}
          </p>
        </div>
        <div className={antreanCss.lain}>
          {langkah > 1 && (
            <Button kecil aria-disabled={sibuk} onClick={() => go(langkah - 1, `kembali ke langkah ${langkah - 1}`)}>
              Kembali satu langkah
            </Button>
          )}
          <Button kecil rupa="teks" aria-disabled={sibuk} onClick={takeOut}>
            Keluarkan
          </Button>
        </div>
      </header>
      <div className={cardCss.isi}>
        <FailureNotice failure={move.error ?? remove.error} />
        {utama ? (
          isian({ kartu: utama.kode, orangId, langkah: meja === 'semua' ? null : meja, tombol, sibuk, onLanjut })
        ) : (
          <TanpaKartu tombol={tombol} sibuk={sibuk} onLanjut={onLanjut} />
        )}
      </div>
    </section>
  )
}
