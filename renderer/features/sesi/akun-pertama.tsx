import { ShieldCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { RadioGroup } from '#renderer/components/choice.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useTitle } from '#renderer/components/page.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { KodePemulihan, type LangkahKode } from './kode-pemulihan.tsx'
import { Kaki, Lead, Sampul } from './sampul.tsx'
import { periksaSandiBaru, type SalahSandi, SandiBaruFields, sandiKosong } from './sandi-baru.tsx'

type Peran = 'bidan' | 'petugas'
const pilihanPeran = [
  { nilai: 'bidan', label: 'Saya bidan (Pustu/Ponkesdes)' },
  { nilai: 'petugas', label: 'Saya petugas Puskesmas' },
] as const

function LayarKode({ kode, onSelesai }: { readonly kode: string; readonly onSelesai: () => void }) {
  useTitle('Kode pemulihan')
  const [langkah, setLangkah] = useState<LangkahKode>('lihat')
  return (
    <Sampul tempat={[]}>
      <h1>Kode pemulihan</h1>
      <KodePemulihan kode={kode} tempat={[]} langkah={langkah} onLangkah={setLangkah} onSelesai={onSelesai} />
    </Sampul>
  )
}

type Ketikan = { readonly nama: string; readonly peran: Peran; readonly sandi: typeof sandiKosong }
const kosong: Ketikan = { nama: '', peran: 'bidan', sandi: sandiKosong }

/** The first account, before anything else; a book from before there were passphrases is encrypted by it. */
export function AkunPertama({
  polos,
  onSelesai,
  onPulihkan,
}: {
  readonly polos: boolean
  readonly onSelesai: () => Promise<void>
  /** The other door of an empty computer: a book that was backed up. */
  readonly onPulihkan?: () => void
}) {
  useTitle('Siapa yang memakai buku ini')
  const [ketikan, setKetikan] = useState(kosong)
  const [salah, setSalah] = useState<(SalahSandi & { readonly nama?: string }) | null>(null)
  const [kode, setKode] = useState<string | null>(null)
  const buat = usePanggil('sesi.create')
  const nama = useRef<HTMLInputElement>(null)
  useEffect(() => nama.current?.focus(), [])
  if (kode !== null) return <LayarKode kode={kode} onSelesai={() => void onSelesai()} />
  const change = (next: Partial<Ketikan>) => setKetikan({ ...ketikan, ...next })
  const submit = async () => {
    const noName = ketikan.nama.trim() === ''
    const wrong = periksaSandiBaru(ketikan.sandi, ketikan.nama)
    setSalah(noName || wrong ? { ...wrong, ...(noName ? { nama: 'Nama belum diisi.' } : {}) } : null)
    if (noName || wrong) return
    const made = await buat.jalankan({ nama: ketikan.nama, peran: ketikan.peran, sandi: ketikan.sandi.sandi })
    if (made) setKode(made.kode)
  }
  return (
    <Sampul tempat={[]}>
      <h1>Siapa yang memakai buku ini?</h1>
      <Lead>Buku dibuka dengan nama dan kata sandi. Nama lain dapat ditambahkan nanti.</Lead>
      {polos && (
        <Notice jenis="info">
          Buku yang sudah ada disandikan satu kali sekarang. Tidak ada isi yang hilang: isinya disalin, diperiksa sama,
          baru yang lama diganti.
        </Notice>
      )}
      <Form failure={buat.gagal} sibuk={buat.sibuk} onSubmit={() => void submit()}>
        <TextField
          label="Nama"
          inputRef={nama}
          value={ketikan.nama}
          salah={salah?.nama ?? pesanIsian(buat.gagal, 'nama')}
          maxLength={200}
          onChange={(text) => change({ nama: text })}
        />
        <RadioGroup<Peran>
          label="Pekerjaan"
          pilihan={pilihanPeran}
          value={ketikan.peran}
          onChange={(peran) => change({ peran })}
        />
        <SandiBaruFields
          nama={ketikan.nama}
          value={ketikan.sandi}
          salah={salah}
          onChange={(sandi) => change({ sandi })}
        />
        <FailureNotice failure={buat.gagal} />
        <Actions>
          <Button rupa="utama" type="submit" aria-disabled={buat.sibuk}>
            {buat.sibuk ? (polos ? 'Menyandikan buku' : 'Menyiapkan') : 'Lanjut'}
          </Button>
          {onPulihkan && <Button onClick={onPulihkan}>Pulihkan dari cadangan</Button>}
        </Actions>
      </Form>
      <Kaki>
        <ShieldCheck size={16} strokeWidth={1.75} aria-hidden />
        Sesudah ini ada kode pemulihan untuk dicetak, kalau lupa kata sandi.
      </Kaki>
    </Sampul>
  )
}
