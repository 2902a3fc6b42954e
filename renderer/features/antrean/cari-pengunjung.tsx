import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Kbd } from '#renderer/components/kbd.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { useCariOrang } from '#renderer/lib/cari-orang.ts'
import { useMutate } from '#renderer/lib/query.ts'
import antreanCss from './antrean.module.css'

/** Gives numbers: a name is looked for, Enter takes the first; whoever is not in the book is written down first. */
export function CariPengunjung({
  hariBukaId,
  inputRef,
  daftarkan,
}: {
  readonly hariBukaId: string
  readonly inputRef: Ref<HTMLInputElement>
  /** Draws the box in which somebody new is written down. */
  readonly daftarkan: (apa: { nama: string; onJadi: (id: string) => void; onClose: () => void }) => ReactNode
}) {
  const [cari, setCari] = useState('')
  const [baru, setBaru] = useState(false)
  const say = useTertulis()
  const add = useMutate('antrean.add')
  const { hasil, takAda, terkini } = useCariOrang(cari)
  const [ditunggu, setDitunggu] = useState(false)
  const take = (orangId: string) => {
    add.mutate(
      { hariBukaId, orangId },
      {
        onSuccess: ({ nomor, sudah, kelompok, waktu }) => {
          setCari('')
          say(sudah ? `Sudah terdaftar: nomor ${nomor}.` : `Nomor ${nomor}, tersimpan ${waktu}.`, kelompok)
        },
      },
    )
  }
  // A quick hand presses Enter before what it typed was looked for: nobody of a letter before is taken.
  const wait = ({ key }: KeyboardEvent) => {
    if (key === 'Enter' && !terkini && cari.trim() !== '') setDitunggu(true)
  }
  const pertama = terkini ? hasil[0]?.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when what was waited for is there
  useEffect(() => {
    if (!ditunggu || !terkini) return
    setDitunggu(false)
    if (pertama !== undefined) take(pertama)
  }, [ditunggu, terkini, pertama])
  useKeys([{ tombol: 'Ctrl+B', arti: 'orang yang belum ada di buku', jalankan: () => setBaru(true) }])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the Enter of the field it holds
    <div className={antreanCss.cari} onKeyDown={wait}>
      <CariNama
        label="Daftarkan pengunjung: nama, nama ibu, atau NIK"
        cari={cari}
        hasil={hasil}
        onCari={(teks) => {
          setDitunggu(false)
          setCari(teks)
        }}
        onPilih={({ id }) => terkini && take(id)}
        inputRef={inputRef}
      />
      <Button onClick={() => setBaru(true)}>
        Orang baru <Kbd tombol="Ctrl+B" />
      </Button>
      {takAda && <p className="muted">Tidak ditemukan. Coba sebagian namanya, atau daftarkan sebagai orang baru.</p>}
      <FailureNotice failure={add.error} />
      {baru && daftarkan({ nama: cari.trim(), onJadi: take, onClose: () => setBaru(false) })}
    </div>
  )
}
