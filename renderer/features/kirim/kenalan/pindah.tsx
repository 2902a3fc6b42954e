import { useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { DialogIsian } from '#renderer/components/dialog-isian.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { call } from '#renderer/lib/call.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import type { Tempat } from '#shared/contract/fasilitas.ts'
import { formatTempat } from '#shared/text/tempat.ts'

type Tujuan = Pick<Tempat, 'puskesmas' | 'kecamatan' | 'kabupaten'>

/** Makes the new book. Nothing shown is read again by it: the book it was read from is not the one that lies there now. */
function usePindah(onSelesai: (folder: string) => void) {
  const [{ sibuk, failure }, setKeadaan] = useState<{ sibuk: boolean; failure: AppFailure | null }>({
    sibuk: false,
    failure: null,
  })
  const pindah = async (tujuan: Tujuan) => {
    setKeadaan({ sibuk: true, failure: null })
    try {
      const { folder } = await call('fasilitas.movePustu', tujuan)
      onSelesai(folder)
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error
      setKeadaan({ sibuk: false, failure: error })
    }
  }
  return { sibuk, failure, pindah }
}

/** Every page is loaded anew: what they remember of the former book, the steps to undo too, is of no use in this one. */
const mulaiLagi = () => location.assign('/kirim')

function Sudah({ nama, folder }: { readonly nama: string; readonly folder: string }) {
  return (
    <Dialog judul="Buku baru sudah siap" onClose={mulaiLagi}>
      <p>
        Buku ini sekarang berisi milik {nama} saja, dengan seluruh riwayatnya. Kata sandi dan kode pemulihannya tetap.
        Simpan kartunya ke flashdisk, lalu hubungkan dengan Puskesmas yang baru. Periksa juga kop surat dan penanda
        tangan di Pengaturan.
      </p>
      <p>
        Buku yang lama disimpan utuh dan tersandi di folder {folder}. Bila batal pindah, buku itu yang dipakai lagi.
      </p>
      <Actions>
        <Button rupa="utama" onClick={mulaiLagi}>
          Pakai buku baru
        </Button>
      </Actions>
    </Dialog>
  )
}

function DialogPindah({ tempat, onClose }: { readonly tempat: Tempat; readonly onClose: () => void }) {
  const { kecamatan, kabupaten } = tempat
  const [isi, setIsi] = useState<Tujuan>({ puskesmas: '', kecamatan, kabupaten })
  const [folder, setFolder] = useState<string | null>(null)
  const { kunci } = useSesi()
  const { sibuk, failure, pindah } = usePindah((lama) => {
    setFolder(lama)
    // The program is locked already: what stands here is read by who signs in to the new book.
    kunci()
  })
  const nama = formatTempat(tempat)
  if (folder !== null) return <Sudah nama={nama} folder={folder} />
  const field = (kolom: keyof Tujuan, label: string) => ({
    label,
    value: isi[kolom],
    onChange: (text: string) => setIsi({ ...isi, [kolom]: text }),
    salah: pesanIsian(failure, kolom),
  })
  return (
    <DialogIsian
      judul={`${nama} pindah ke Puskesmas lain`}
      tombol={sibuk ? 'Membuat buku baru…' : 'Buat buku baru'}
      sibuk={sibuk}
      failure={failure}
      onSave={() => (sibuk ? undefined : pindah(isi))}
      onClose={onClose}
    >
      <p>
        Buku baru dibuat dari buku ini: posyandu, kader, dan anak serta ibu milik {nama} saja, dengan seluruh
        riwayatnya. Yang milik Pustu lain tidak ikut. Puskesmas yang lama tidak diberi tahu: terima dulu kiriman
        terakhir darinya, lalu kabari lewat telepon. Buku yang lama tetap disimpan.
      </p>
      <TextField {...field('puskesmas', 'Puskesmas yang baru')} lebar="panjang" required />
      <TextField {...field('kecamatan', 'Kecamatan')} lebar="panjang" required />
      <TextField {...field('kabupaten', 'Kabupaten atau kota')} lebar="panjang" required />
    </DialogIsian>
  )
}

/** For a Pustu that others know already: before that, its Puskesmas is only a name in the settings. */
export function PindahPuskesmas() {
  const { tempat, jenisTetap } = useKeadaan()
  const [buka, setBuka] = useState(false)
  // The new book is known to nobody: what is said of it stays open all the same.
  if (!(jenisTetap || buka) || tempat === null || tempat.jenis === 'puskesmas') return null
  return (
    <>
      <Actions>
        <Button rupa="teks" onClick={() => setBuka(true)}>
          {tempat.jenis === 'ponkesdes' ? 'Ponkesdes' : 'Pustu'} ini pindah ke Puskesmas lain
        </Button>
      </Actions>
      {buka && <DialogPindah tempat={tempat} onClose={() => setBuka(false)} />}
    </>
  )
}
