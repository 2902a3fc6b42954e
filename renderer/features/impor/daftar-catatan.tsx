import { Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { Chips } from '#renderer/components/choice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useMencetak } from '#renderer/lib/mencetak.ts'
import { type HasilMasuk, hitungBaris } from '#shared/contract/impor.ts'
import { formatBulat } from '#shared/text/angka.ts'
import daftarCatatanCss from './daftar-catatan.module.css'
import type { CatatanBaris } from './jenis.ts'
import { pisahCatatan } from './kalimat.ts'
import { barisSehalaman, Halaman, Tabel } from './tabel-catatan.tsx'

type Jenis = 'ditolak' | 'peringatan'

/** @param jenis refused rows are counted, warnings by the sentence */
function hitung(jenis: Jenis, catatan: readonly CatatanBaris[]): number {
  return jenis === 'ditolak' ? hitungBaris(catatan) : catatan.length
}

function countKolom(jenis: Jenis, catatan: readonly CatatanBaris[]): readonly (readonly [string, number])[] {
  const jumlah = new Map<string, number>()
  for (const one of catatan) jumlah.set(one.kolom, (jumlah.get(one.kolom) ?? 0) + hitung(jenis, [one]))
  return [...jumlah].sort(([, a], [, b]) => b - a)
}

function PilihKolom({
  jenis,
  catatan,
  value,
  onChange,
}: {
  readonly jenis: Jenis
  readonly catatan: readonly CatatanBaris[]
  readonly value: string
  readonly onChange: (kolom: string) => void
}) {
  const kolom = useMemo(() => countKolom(jenis, catatan), [jenis, catatan])
  return (
    <select
      className={cls(fieldCss.masukan, daftarCatatanCss.inp, fieldCss.panjang)}
      aria-label="Tampilkan kolom"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">Semua kolom</option>
      {kolom.map(([nama, jumlah]) => (
        <option key={nama} value={nama}>
          {nama} ({formatBulat(jumlah)})
        </option>
      ))}
    </select>
  )
}

const judulOf: Readonly<Record<Jenis, string>> = {
  ditolak: 'Baris yang ditolak',
  peringatan: 'Peringatan, barisnya tetap masuk',
}

/** Rows of the file the person should look at: refused ones and doubtful ones, each with its child and the reason. */
export function DaftarCatatan({ hasil }: { readonly hasil: HasilMasuk }) {
  const [jenis, setJenis] = useState<Jenis>(hasil.ditolak.length > 0 ? 'ditolak' : 'peringatan')
  const [kolom, setKolom] = useState('')
  const [mulai, setMulai] = useState(0)
  // Printed, every row stands on the paper, not only the page shown.
  const mencetak = useMencetak()
  const peringatan = useMemo(() => pisahCatatan(hasil.peringatan), [hasil.peringatan])
  const semua = jenis === 'ditolak' ? hasil.ditolak : peringatan.baris
  const terpilih = useMemo(() => (kolom === '' ? semua : semua.filter((c) => c.kolom === kolom)), [semua, kolom])
  if (hasil.ditolak.length + peringatan.baris.length === 0) return null
  const sampai = Math.min(mulai + barisSehalaman, terpilih.length)
  const choose = (next: Jenis) => {
    setJenis(next)
    setKolom('')
    setMulai(0)
  }
  return (
    <Card
      judul="Baris yang perlu dilihat"
      className={daftarCatatanCss.catatan}
      kanan={
        <span className="tanpa-cetak">
          <Button kecil icon={Printer} onClick={() => window.print()}>
            Cetak daftar ini
          </Button>
        </span>
      }
    >
      <p className="hanya-cetak">
        Berkas {hasil.berkas}, lembar {hasil.lembar}. {judulOf[jenis]}: {formatBulat(hitung(jenis, terpilih))}
      </p>
      {peringatan.berkas.map(({ kolom: apa, alasan }) => (
        <p key={`${apa}: ${alasan}`} className="hanya-cetak">
          {alasan}
        </p>
      ))}
      <div className={cls('tanpa-cetak', daftarCatatanCss.saring)}>
        <Chips
          label="Jenis catatan"
          value={jenis}
          onChange={choose}
          pilihan={[
            { nilai: 'ditolak', label: 'Ditolak', jumlah: hitung('ditolak', hasil.ditolak) },
            { nilai: 'peringatan', label: 'Peringatan, tetap masuk', jumlah: peringatan.baris.length },
          ]}
        />
        <PilihKolom
          jenis={jenis}
          catatan={semua}
          value={kolom}
          onChange={(next) => {
            setKolom(next)
            setMulai(0)
          }}
        />
      </div>
      {terpilih.length === 0 ? (
        <p className={cls('muted', daftarCatatanCss.takAda)}>
          {jenis === 'ditolak' ? 'Tidak ada baris yang ditolak.' : 'Tidak ada peringatan.'}
        </p>
      ) : (
        <Tabel
          judul={judulOf[jenis]}
          siapa={hasil.register === 'kartu' ? 'Nama' : 'Anak'}
          catatan={mencetak ? terpilih : terpilih.slice(mulai, sampai)}
        />
      )}
      <Halaman mulai={mulai} sampai={sampai} jumlah={terpilih.length} onMulai={setMulai} />
    </Card>
  )
}
