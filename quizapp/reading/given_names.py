"""Common given names of many languages: a second cue that a name is a person's, and whether "he" or "she"."""

MEN = frozenset(
    """Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Alan Albert Alberto Alejandro Aleksander Alessandro
    Alexander Alexandre Alexei Alf Alfonso Alfred Ali Alistair Allan Allen Álvaro Ambrose Amir Anders Andre André
    Andreas Andrei Andrew Andrzej Angus Anil Ansel Anthony Anton Antonio Archibald Ari Arjun Arne Arnold Arthur Arun
    Ashok Augustus Aurelio Axel Barnaby Barry Bartholomew Basil Ben Benedict Benjamin Bernard Bert Bertrand Bill Björn
    Bob Boris Brendan Brian Bruce Bruno Bryan Callum Carl Carlos Cecil Cedric Charles Chidi Christian Christoph
    Christopher Cillian Clarence Claude Clement Clifford Clive Colin Conor Conrad Cornelius Craig Cuthbert Cyril Dan
    Daniel Darius Darren Dave David Declan Dennis Derek Dermot Desmond Dick Diego Dieter Dietrich Dimitri Dirk Dmitri
    Dmitry Dominic Donald Douglas Duncan Dylan Eamon Ed Edgar Edmund Eduardo Edward Edwin Einar Elias Elijah Emeka
    Emil Emmanuel Emmett Enrico Enrique Eric Erik Ernest Ernst Ethan Étienne Eugene Ewan Fabio Faisal Farid Felix
    Ferdinand Fergus Fernando Finn Francesco Francis Francisco François Frank Franz Fred Frederick Friedrich Fritz
    Gareth Gary Gavin Geoff Geoffrey Georg George Gerald Gerard Gilbert Giles Giovanni Giuseppe Glenn Godfrey Gordon
    Graham Greg Gregory Guillermo Gunnar Gustav Guy Håkon Hamid Hamish Hans Harald Harold Harry Harvey Hassan Heinrich
    Helmut Henri Henrik Henry Herbert Herman Hiroshi Horace Howard Hubert Hugh Hugo Humphrey Hussein Ian Ibrahim Igor
    Imran Isaac Isaiah Ismail Ivan Ivar Ivor Jack Jacob Jacques Jake Jakob Jamal James Jan Javier Jean-Paul Jeff
    Jeffrey Jens Jeremy Jerome Jerry Jesús Jim Jimmy Joachim Joe Joel Johan Johann Johannes John Johnny Jon Jonas
    Jonathan Jorge Josef José Joseph Joshua Juan Julian Julio Julius Jürgen Justin Kamal Karim Karl Keith Kenji
    Kenneth Kenny Kevin Khalid Klaus Knut Konrad Kurt Kwame Kyle Lachlan Lars Laurence Lawrence Leif Leo Leon Leonard
    Leonardo Leopold Leroy Leslie Lionel Lorenzo Louis Luca Lucas Ludwig Luigi Luis Luke Magnus Mahmoud Malcolm Manuel
    Marcel Marco Marcus Mario Mark Markus Martin Marvin Mateo Mats Matteo Matthew Matthias Maurice Max Maximilian
    Maxwell Michael Miguel Mikhail Mikael Miles Milton Mohamed Mohammad Mohammed Montgomery Mortimer Moses Muhammad
    Murray Mustafa Nathan Nathaniel Ned Neil Neville Niall Nicholas Nick Nicolas Nigel Niklas Nikolai Nils Noah Noel
    Norman Oisín Olaf Oleg Oliver Olivier Oluwaseun Omar Oscar Osman Oswald Otto Owen Pablo Paddy Paolo Patrick Paul
    Pavel Pedro Per Percival Percy Pete Peter Petr Philip Philippe Phillip Pierre Piers Piotr Rafael Raj Rajesh Ralph
    Ramón Randolph Raúl Ravi Ray Raymond Reginald René Reuben Ricardo Richard Rob Robert Roberto Roderick Rodney Roger
    Roland Rolf Roman Ronald Rory Rudolf Rufus Rupert Russell Salim Sam Samir Samuel Sandeep Sanjay Santiago Scott
    Seamus Sean Sebastian Sergei Sergio Seth Sidney Siegfried Silas Simon Solomon Stanislav Stanley Stefan Stefano
    Stephen Steve Steven Stewart Stuart Sunil Sven Takeshi Tariq Ted Terence Terry Theo Theodore Thomas Tim Timothy
    Tobias Tom Tomás Tomasz Tommy Tony Torsten Trevor Tyrone Umar Vernon Victor Vijay Vikram Viktor Vincent Vincenzo
    Vladimir Walter Warren Wayne Werner Wilfred Wilhelm Will William Winston Wolfgang Xavier Yasser Yusuf Yuri
    Yves Des""".split()
)
WOMEN = frozenset(
    """Abigail Ada Adaeze Adela Adelaide Adele Agatha Agnes Agnieszka Aisha Aisling Alba Alexandra Alice Alicia Alina
    Alison Allison Alma Amanda Amara Amelia Amina Amy Ana Anastasia Andrea Angela Angelica Anita Anna Anne Annette
    Annika Anya Antonia Aoife Aretha Astrid Audrey Ava Ayesha Barbara Beatrice Beatrix Belinda Bernadette Bertha Beth
    Betty Beverley Birgit Bożena Brenda Bridget Brigid Brigitte Bronwen Camilla Camille Carla Carmen Carol Carolina
    Caroline Carolyn Catalina Catherine Cecilia Cecily Celia Charlotte Cheryl Chiara Chloe Christina Christine Ciara
    Clara Claudia Clementine Colette Constance Cora Cordelia Cristina Cynthia Dagmar Daphne Deborah Deirdre Denise
    Diana Diane Dolores Donna Dora Doreen Doris Dorothea Dorothy Edith Edna Eileen Elaine Eleanor Elena Eliza
    Elisabeth Elizabeth Ella Ellen Elsa Elsie Emilia Emily Emma Enid Erica Erika Esther Ethel Eugenia Eunice Eva Eve
    Evelyn Fatima Fatou Fiona Flora Florence Frances Francesca Francine Freda Frida Frieda Gabriela Gabrielle
    Genevieve Georgia Georgina Geraldine Gertrude Gillian Gisela Giulia Gloria Greta Gretchen Gudrun Guinevere Gwen
    Gwendolyn Hanna Hannah Harriet Hazel Heather Hedwig Heidi Helen Helena Helene Helga Henrietta Hilary Hilda Hildegard
    Ida Ilse Imogen Ines Inga Ingeborg Ingrid Irena Irene Irina Iris Isabel Isabella Isabelle Isla Isobel Ivy Jacqueline
    Jane Janet Janice Jean Jeanne Jemima Jennifer Jenny Jessica Jill Joan Joanna Joanne Johanna Josephine Joyce Juanita
    Judith Julia Juliana Julie Juliet Karen Karin Katarina Kate Katharina Katherine Kathleen Kathryn Katrin Keira
    Kirsten
    Kristin Kristina Larissa Laura Lauren Leila Lena Leonora Leticia Lillian Lily Linda Lisa Lotte Louisa Louise Lucia
    Lucinda Lucy Lydia Mabel Maddalena Madeleine Magdalena Maisie Malala Mandy Margaret Margarita Margarethe Margery
    Margot
    Maria Marian Marianne Marie Mariam Marilyn Marina Marion Marjorie Marlene Marta Martha Martina Mary Mathilda Matilda
    Maud Maureen Mavis Maya Meera Megan Meredith Mercedes Mia Michelle Mildred Millicent Miranda Miriam Moira Mollie
    Molly Mona Monica Monika Muriel Myra Nadia Nancy Naomi Natalia Natalie Natasha Nell Nellie Nicole Niamh Nina Nora
    Norma Odette Olga Olive Olivia Ophelia Orla Pamela Patricia Paula Pauline Penelope Petra Philippa Phoebe Phyllis
    Pilar Polly Prudence Priya Rachel Ramona Rebecca Regina Renata Rhiannon Rita Roberta Rosa Rosalind Rosemary Rosie
    Roswitha Roxana Ruth Sabine Sabrina Sally Samantha Sandra Sara Sarah Saoirse Selma Sharon Sheila Shirley Sigrid
    Silvia Simone Sinéad Siobhán Sofia Solveig Sonia Sophia Sophie Stella Stephanie Susan Susanna Susanne Suzanne Sybil
    Sylvia Tabitha Tamara Tanya Tatiana Teresa Tessa Thelma Theodora Theresa Thérèse Tilda Tina Ulrike Una Ursula
    Valentina Valerie Vanessa Vera Verity Veronica Viktoria Violet Virginia Vivian Vivien Wanda Wendy Wilhelmina
    Winifred Yasmin Yolanda Yvette Yvonne Zainab Zara Zoe""".split()
)
EITHER = frozenset(
    """Alex Ash Ashley Bailey Blair Cameron Casey Charlie Chris Dale Dana Drew Eden Evelyn Frankie Gale Glen Hilary
    Jamie Jan Jean Jess Jo Jordan Jules Kelly Kerry Kim Kit Lee Leslie Lindsay Logan Marion Morgan Nat Pat Phoenix
    Quinn Reese Robin Rowan Sacha Sasha Shannon Sidney Sky Stevie Tracy Val Vivian Wren""".split()
)


def given_name(word: str) -> bool:
    """Whether a word is a common given name."""
    return word in MEN or word in WOMEN or word in EITHER


def gender_of_given_name(word: str) -> str:
    """What a bearer of the name is nearly always called, "he" or "she"; else ""."""
    if word in EITHER or (word in MEN) == (word in WOMEN):
        return ""
    return "he" if word in MEN else "she"
